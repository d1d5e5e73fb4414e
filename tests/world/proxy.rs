//! A forward proxy that answers CONNECT as it is told to.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::hello;

/// What the proxy makes of one CONNECT.
#[derive(Clone, Debug)]
pub enum ConnectReply {
    /// 200, and the host behind it.
    Tunnel,
    /// These bytes and the end.
    Answer(Vec<u8>),
    Close,
    Hang,
    /// Headers without an end.
    Endless,
}

/// The authority as asked (`host:443`) and the whole head decide.
#[derive(Clone, Copy)]
pub struct Proxy {
    pub connect: fn(&str, &str) -> ConnectReply,
}

/// Where the hosts really are.
pub(super) type Places = BTreeMap<String, SocketAddr>;

pub(super) fn serve(proxy: Proxy, places: Arc<Places>) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a port");
    let address = listener.local_addr().expect("an address");
    let listener = TcpListener::from_std(listener).expect("a listener");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(one(stream, proxy, places.clone()));
        }
    });
    address
}

async fn one(mut stream: TcpStream, proxy: Proxy, places: Arc<Places>) -> Option<()> {
    let mut head = Vec::new();
    let mut bytes = [0; 2048];
    while !head.windows(4).any(|window| window == b"\r\n\r\n") {
        let read = stream.read(&mut bytes).await.ok().filter(|read| *read > 0)?;
        head.extend_from_slice(&bytes[..read]);
        if !head.starts_with(&b"CONNECT "[..head.len().min(8)]) {
            stream
                .write_all(b"HTTP/1.1 400 Bad Request\r\nServer: squid/5.7\r\nContent-Length: 0\r\n\r\n")
                .await
                .ok()?;
            stream.shutdown().await.ok()?;
            hello::drain(stream).await;
            return None;
        }
    }
    let text = String::from_utf8_lossy(&head).into_owned();
    let authority = text.split(' ').nth(1)?.to_owned();
    match (proxy.connect)(&authority, &text) {
        ConnectReply::Tunnel => {
            let host = authority.split(':').next()?;
            let mut upstream = TcpStream::connect(places.get(host)?).await.ok()?;
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.ok()?;
            tokio::io::copy_bidirectional(&mut stream, &mut upstream).await.ok()?;
        }
        ConnectReply::Answer(bytes) => {
            stream.write_all(&bytes).await.ok()?;
            stream.shutdown().await.ok()?;
            hello::drain(stream).await;
        }
        ConnectReply::Close => {
            stream.shutdown().await.ok()?;
            hello::drain(stream).await;
        }
        ConnectReply::Hang => tokio::time::sleep(Duration::from_secs(60)).await,
        ConnectReply::Endless => {
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n").await.ok()?;
            while stream.write_all(b"X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n").await.is_ok() {}
        }
    }
    Some(())
}
