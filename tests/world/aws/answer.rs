//! An answer, in the words of the protocol it was asked in.

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Response, StatusCode};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::route::{Protocol, Seen};

#[derive(Clone, Debug)]
pub enum Answer {
    Json(Value),
    /// The whole document; `REQUEST-ID` in it is replaced.
    Xml(String),
    Error(Error),
    /// What a gateway puts between: HTML without an AWS request id.
    Html(u16, String),
    /// AWS-shaped, but without a request id: a gateway that imitates or strips.
    Anonymous(Box<Self>),
    /// An upload was taken; the tag names it.
    Tag(String),
    /// No answer, ever.
    Hang,
    /// The connection ends without an answer.
    Close,
}

/// An AWS error. Codes and statuses of real ones: [`super::errors`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub status: u16,
    pub code: String,
    pub message: String,
    /// Beside the code, where a service gives one.
    pub reason: Option<String>,
}

impl Error {
    pub fn new(status: u16, code: &str, message: &str) -> Self {
        Self { status, code: code.to_owned(), message: message.to_owned(), reason: None }
    }

    pub fn because(status: u16, code: &str, message: &str, reason: &str) -> Self {
        Self { reason: Some(reason.to_owned()), ..Self::new(status, code, message) }
    }
}

impl From<Error> for Answer {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl Answer {
    pub(super) fn unknown_operation() -> Self {
        Error::new(404, "UnknownOperationException", "").into()
    }

    /// `None`: the connection is closed instead.
    pub(super) fn render(self, seen: &Seen, now: Timestamp) -> Option<Response<Full<Bytes>>> {
        let protocol = seen.call.as_ref().map_or(Protocol::Json, |call| call.service.protocol());
        let id = request_id(protocol);
        let mut response = match self {
            Self::Hang | Self::Close => return None,
            Self::Html(status, body) => {
                let response = Response::builder().status(status).header("server", "Gateway/1.0");
                let response = response.header("content-type", "text/html; charset=utf-8");
                return response.body(Full::from(body)).ok();
            }
            Self::Anonymous(inner) => {
                let mut response = inner.render(seen, now)?;
                for name in ["x-amzn-requestid", "x-amz-request-id", "x-amz-id-2"] {
                    response.headers_mut().remove(name);
                }
                return Some(response);
            }
            Self::Tag(tag) => {
                let mut response = said(200, "text/plain", String::new());
                response.headers_mut().insert("etag", tag.parse().ok()?);
                response
            }
            Self::Json(value) => said(200, content_type(protocol), value.to_string()),
            Self::Xml(text) => said(200, "text/xml;charset=UTF-8", text.replace("REQUEST-ID", &id)),
            Self::Error(error) => refused(&error, protocol, &id),
        };
        let name = if protocol == Protocol::S3Xml { "x-amz-request-id" } else { "x-amzn-requestid" };
        response.headers_mut().insert(name, id.parse().ok()?);
        if protocol == Protocol::S3Xml {
            response.headers_mut().insert("x-amz-id-2", "aG9zdC1pZC1vZi1zMw==".parse().ok()?);
        }
        let date = now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        response.headers_mut().insert("date", date.parse().ok()?);
        Some(response)
    }
}

fn said(status: u16, content_type: &str, body: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    response.headers_mut().insert("content-type", content_type.parse().unwrap());
    response
}

fn content_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::RestJson => "application/json",
        _ => "application/x-amz-json-1.1",
    }
}

fn refused(error: &Error, protocol: Protocol, id: &str) -> Response<Full<Bytes>> {
    let Error { status, code, message, reason } = error;
    let text = escape(message);
    match protocol {
        Protocol::Json => {
            let mut body = json!({"__type": code, "message": message});
            if let Some(reason) = reason {
                body["reason"] = json!(reason);
            }
            said(*status, content_type(protocol), body.to_string())
        }
        Protocol::RestJson => {
            let body = json!({"message": message});
            let mut response = said(*status, content_type(protocol), body.to_string());
            response.headers_mut().insert("x-amzn-errortype", code.parse().unwrap());
            response
        }
        Protocol::Query => {
            let body = format!(
                "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <Error>\n    <Type>Sender</Type>\n    <Code>{code}</Code>\n    <Message>{text}</Message>\n  </Error>\n  <RequestId>{id}</RequestId>\n</ErrorResponse>\n"
            );
            said(*status, "text/xml", body)
        }
        Protocol::Ec2Query => {
            let body = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>{code}</Code><Message>{text}</Message></Error></Errors><RequestID>{id}</RequestID></Response>"
            );
            said(*status, "text/xml;charset=UTF-8", body)
        }
        Protocol::S3Xml => {
            let body = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{text}</Message><RequestId>{id}</RequestId><HostId>aG9zdC1pZC1vZi1zMw==</HostId></Error>"
            );
            said(*status, "application/xml", body)
        }
    }
}

fn request_id(protocol: Protocol) -> String {
    let hex = |count: usize| (0..count).map(|_| fastrand::digit(16)).collect::<String>();
    match protocol {
        Protocol::S3Xml => hex(16).to_ascii_uppercase(),
        _ => format!("{}-{}-{}-{}-{}", hex(8), hex(4), hex(4), hex(4), hex(12)),
    }
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
