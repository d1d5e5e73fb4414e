use std::fmt::Write as _;

use super::super::{Account, Answer, Call};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "DescribeRegions" => {
            let on = account.regions.iter().filter(|(_, state)| state.starts_with("ENABLED"));
            let items = on.fold(String::new(), |mut text, (name, _)| {
                let _ = write!(
                    text,
                    "<item><regionName>{name}</regionName><regionEndpoint>ec2.{name}.amazonaws.com</regionEndpoint><optInStatus>opt-in-not-required</optInStatus></item>"
                );
                text
            });
            Answer::Xml(format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeRegionsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>REQUEST-ID</requestId><regionInfo>{items}</regionInfo></DescribeRegionsResponse>"
            ))
        }
        _ => Answer::unknown_operation(),
    }
}
