//! EC2 `DescribeRegions` and S3 `ListBuckets`, signed by hand: their crates are far larger than two calls deserve.

use hyper::http::Method;

use crate::aws::signing::{self, Hosts, Protocol, SignedCall};
use crate::aws::{Ready, Reply, scrub};
use crate::catalogue::AwsCall;
use crate::evidence::aws::AwsFacts;

pub(super) async fn describe_regions(ready: &Ready) -> Reply {
    let request = SignedCall {
        operation: AwsCall::DescribeRegions,
        service: "ec2",
        method: Method::POST,
        path: "/",
        body: "Action=DescribeRegions&Version=2016-11-15".to_owned(),
        protocol: Protocol::Xml { root: "DescribeRegionsResponse" },
        hosts: Hosts::Regional,
    };
    signing::send(ready, &request, |xml| {
        let names = signing::texts(xml, "regionName").take(100).map(|name| scrub::code(&name));
        Some(AwsFacts::Ec2Regions { names: names.collect() })
    })
    .await
}

pub(super) async fn list_buckets(ready: &Ready) -> Reply {
    let request = SignedCall {
        operation: AwsCall::ListBuckets,
        service: "s3",
        method: Method::GET,
        path: "/?max-buckets=1&x-id=ListBuckets",
        body: String::new(),
        protocol: Protocol::Xml { root: "ListAllMyBucketsResult" },
        hosts: Hosts::Regional,
    };
    signing::send(ready, &request, |_| Some(AwsFacts::Buckets {})).await
}
