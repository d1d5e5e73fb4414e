use super::super::{Account, Answer, Call};

pub fn handle(_: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "ListBuckets" => Answer::Xml(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListAllMyBucketsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a</ID><DisplayName>jane.doe</DisplayName></Owner><Buckets></Buckets></ListAllMyBucketsResult>"
                .to_owned(),
        ),
        _ => Answer::unknown_operation(),
    }
}
