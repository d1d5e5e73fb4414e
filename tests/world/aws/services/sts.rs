use super::super::{Account, Answer, Call};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "GetCallerIdentity" => Answer::Xml(format!(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <GetCallerIdentityResult>\n    <Arn>{}</Arn>\n    <UserId>AIDAIOSFODNN7EXAMPLE</UserId>\n    <Account>{}</Account>\n  </GetCallerIdentityResult>\n  <ResponseMetadata>\n    <RequestId>REQUEST-ID</RequestId>\n  </ResponseMetadata>\n</GetCallerIdentityResponse>\n",
            account.arn, account.id
        )),
        _ => Answer::unknown_operation(),
    }
}
