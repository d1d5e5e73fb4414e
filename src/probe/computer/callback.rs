//! The end of a sign-in with the AWS CLI: the browser is sent back to a program on this computer. The probe listens on
//! 127.0.0.1 for a moment and asks itself, straight and through the proxy that plain HTTP has here.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::proxy_env::plain_proxy;
use super::proxy_setting::ProxySetting;
use crate::evidence::environment::Callback;
use crate::evidence::{Data, Failure, FailureKind, Outcome};
use crate::probe::world::{DialOptions, Stream, System, World};
use crate::text;

const HOST: &str = "127.0.0.1";
/// For one request to itself; through a proxy it may have to look up a name.
const WAIT: Duration = Duration::from_secs(2);
/// A request or an answer longer than this is none of ours.
const MOST: usize = 4096;

pub(crate) async fn reach(world: &World) -> (Outcome, Data) {
    let away = away(&*world.system);
    let (listener, address) = match listen(world) {
        Ok(found) => found,
        Err(error) => {
            let failure = Failure::with(FailureKind::AddressNotAvailable, text::sentence(&error.to_string()));
            return (Outcome::Failed(failure), Data::Callback(Callback { away, ..Callback::default() }));
        }
    };
    let token: String = (0..16).map(|_| fastrand::alphanumeric()).collect();
    let proxy = plain_proxy(&*world.system, HOST, address.port());
    let asked = async {
        let straight = straight(address, &token).await;
        let proxied = match &proxy {
            Some(proxy) => Some(through(world, proxy, address, &token).await),
            None => None,
        };
        (straight, proxied)
    };
    let (straight, proxied) = tokio::select! {
        answers = asked => answers,
        () = serve(&listener, &token) => (false, None),
    };
    let data = Callback { straight, proxied, proxy_from: proxy.map(|proxy| proxy.variable), away };
    (Outcome::Seen {}, Data::Callback(data))
}

fn listen(world: &World) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = world.dial.listen()?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    Ok((TcpListener::from_std(listener)?, address))
}

/// Answers requests that know the token, one after the other, until it is dropped.
async fn serve(listener: &TcpListener, token: &str) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let _ = tokio::time::timeout(WAIT, answer(&mut stream, token)).await;
    }
}

async fn answer(stream: &mut TcpStream, token: &str) -> io::Result<()> {
    let request = read(stream, |bytes| bytes.windows(4).any(|four| four == b"\r\n\r\n")).await?;
    let known = String::from_utf8_lossy(&request).lines().next().is_some_and(|line| line.contains(token));
    let (status, body) = if known { ("200 OK", token) } else { ("404 Not Found", "") };
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}");
    stream.write_all(head.as_bytes()).await?;
    stream.shutdown().await
}

/// As a browser without a proxy for this address.
async fn straight(address: SocketAddr, token: &str) -> bool {
    let request = format!("GET {} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n", path(token));
    // Not through the run's dialer: `--connect-to` sends it elsewhere, and a browser's request never leaves here.
    match tokio::time::timeout(WAIT, TcpStream::connect(address)).await {
        Ok(Ok(mut stream)) => exchange(&mut stream, &request, token).await,
        _ => false,
    }
}

/// As a program that sends plain HTTP to the proxy of the environment.
async fn through(world: &World, proxy: &ProxySetting, to: SocketAddr, token: &str) -> bool {
    // A proxy behind TLS is not used for plain HTTP by the programs in question.
    if proxy.scheme != "http" {
        return false;
    }
    let mut request =
        format!("GET http://{to}{} HTTP/1.1\r\nhost: {to}\r\nconnection: close\r\n", path(token));
    let whole = proxy.user.is_some() && proxy.password.is_some();
    if let Some(login) = proxy.basic_credentials().filter(|_| whole) {
        request += &format!("proxy-authorization: Basic {login}\r\n");
    }
    request += "\r\n";
    let addresses = world.addresses_of(&proxy.host, WAIT).await.unwrap_or_default();
    match addresses.first() {
        Some(address) => {
            let options = DialOptions { timeout: WAIT, max_segment: None, interface: None };
            let dialed = world.dial.dial(&proxy.host, (*address, proxy.port).into(), options).await.result;
            match dialed {
                Ok(mut stream) => exchange(&mut *stream, &request, token).await,
                Err(_) => false,
            }
        }
        None => false,
    }
}

fn path(token: &str) -> String {
    format!("/oauth/callback?state={token}")
}

/// Whether the answer is ours: it repeats the token in its body.
async fn exchange(stream: &mut (impl Stream + ?Sized), request: &str, token: &str) -> bool {
    let talk = async {
        stream.write_all(request.as_bytes()).await?;
        read(stream, |_| false).await
    };
    let Ok(Ok(answer)) = tokio::time::timeout(WAIT, talk).await else { return false };
    let answer = String::from_utf8_lossy(&answer);
    answer.split_once("\r\n\r\n").is_some_and(|(_, body)| body.contains(token))
}

async fn read(stream: &mut (impl Stream + ?Sized), done: impl Fn(&[u8]) -> bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut part = [0; 1024];
    while bytes.len() < MOST && !done(&bytes) {
        match stream.read(&mut part).await? {
            0 => break,
            count => bytes.extend_from_slice(&part[..count]),
        }
    }
    Ok(bytes)
}

/// Signs that the user's browser may run on another computer than the command.
fn away(system: &dyn System) -> Vec<String> {
    let set = |name: &str| system.variable(name).is_some_and(|value| !value.is_empty());
    let signs = [
        ("wsl", set("WSL_DISTRO_NAME") || set("WSL_INTEROP")),
        ("ssh", set("SSH_CONNECTION") || set("SSH_TTY")),
        // Podman and systemd set `container`; development containers say so by names of their own.
        ("container", set("container") || set("CODESPACES") || set("REMOTE_CONTAINERS")),
    ];
    signs.into_iter().filter(|(_, found)| *found).map(|(word, _)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    #[test]
    fn signs_of_another_computer_are_read_from_variables() {
        let mut variables = vec![("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")];
        assert_eq!(away(&FakeSystem::with_variables(&variables)), ["ssh"]);
        variables.push(("container", "podman"));
        assert_eq!(away(&FakeSystem::with_variables(&variables)), ["ssh", "container"]);
        assert_eq!(away(&FakeSystem::with_variables(&[("SSH_CONNECTION", "")])), Vec::<String>::new());
    }

    #[test]
    fn the_proxy_counts_only_where_no_proxy_leaves_the_address_to_it() {
        let with = |no_proxy: &str| {
            let system = FakeSystem::with_variables(&[
                ("http_proxy", "http://proxy.example:3128"),
                ("no_proxy", no_proxy),
            ]);
            plain_proxy(&system, HOST, 40000).is_some()
        };
        assert!(with("") && with("localhost"));
        assert!(!with("127.0.0.1") && !with("*"));
    }
}
