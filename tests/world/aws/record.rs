//! What was asked, and how deep the questions depended on each other.

use std::time::Duration;

use serde_json::Value;

/// One request as it arrived, and when its answer left.
#[derive(Clone, Debug)]
pub struct Request {
    /// As IAM names the API operation: `sts:GetCallerIdentity`; `?` when nothing of AWS's was recognised.
    pub call: String,
    pub method: String,
    pub path: String,
    pub host: String,
    /// From the credential scope; `None` for unsigned requests.
    pub region: Option<String>,
    /// The access key id it was signed with; never a secret.
    pub key_id: Option<String>,
    /// Whether a session token came along.
    pub token: bool,
    pub user_agent: String,
    /// From `amz-sdk-request: attempt=…`; 1 when not said.
    pub attempt: u32,
    /// JSON as sent; a form as an object of strings.
    pub body: Value,
    pub status: Option<u16>,
    /// Since the server's start.
    pub came: Duration,
    pub left: Option<Duration>,
}

impl Request {
    pub fn signed(&self) -> bool {
        self.key_id.is_some()
    }
}

/// Round trips on the longest chain: a request is deeper than every one whose answer had left when it came.
pub fn depth(requests: &[Request]) -> usize {
    let mut depths: Vec<usize> = Vec::new();
    for (index, request) in requests.iter().enumerate() {
        let before = requests[..index].iter().zip(&depths);
        let over = before.filter(|(it, _)| it.left.is_some_and(|left| left <= request.came));
        depths.push(1 + over.map(|(_, depth)| *depth).max().unwrap_or(0));
    }
    depths.into_iter().max().unwrap_or(0)
}
