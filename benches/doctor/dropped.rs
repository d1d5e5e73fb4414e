//! Nothing answers: the whole run must last one connect time-out and one round of controls, however many hosts; and
//! where a proxy works, one time-out.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::measure::{bare, doctor, has, left_out, row, time};
use super::net;

pub(crate) const INSIDE: &str = "--inside-dropped";
const WHAT: &str = "everything dropped";
/// One time-out of the doctor's.
const TIMEOUT: Duration = Duration::from_secs(1);

/// A cable to nobody: every packet goes out, none comes back.
const NETWORK: &str = "ip link set lo up && ip link add hole type veth peer name end && ip addr add 10.66.0.1/16 \
                       dev hole && ip link set hole arp off up && ip link set end arp off up \
                       && ip route add default dev hole && exec \"$@\"";

pub(crate) fn run() {
    if !has("unshare") || !has("ip") {
        return left_out(WHAT, "it needs unshare (util-linux) and ip (iproute2)");
    }
    let me = std::env::current_exe().unwrap();
    let done = std::process::Command::new("unshare")
        .args(["-Urn", "bash", "-c", NETWORK, "inside"])
        .arg(me)
        .arg(INSIDE)
        .status();
    if !done.is_ok_and(|it| it.success()) {
        left_out(WHAT, "network namespaces are not to be had here");
    }
}

pub(crate) fn inside() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let resolver = runtime.block_on(async {
        let socket = tokio::net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = socket.local_addr().unwrap();
        tokio::spawn(net::resolve(socket, IpAddr::V4(Ipv4Addr::new(10, 66, 7, 7))));
        address
    });
    let folder = tempfile::tempdir().unwrap();
    for hosts in [10, 50, 500] {
        let own = folder.path().join("own.toml");
        std::fs::write(&own, super::many::endpoints(hosts)).unwrap();
        let mut command = bare(doctor());
        command
            .args(["--only", "network", "--allowlist", "guide", "--timeout", "1s", "--endpoints"])
            .arg(&own);
        command.args(["--resolver", &resolver.to_string()]);
        let (wall, code) = time(&mut command);
        assert_eq!(code, 3, "a network that drops everything is a failure");
        row(
            &format!("{WHAT}, {hosts} hosts"),
            wall,
            "one time-out and one round of controls",
            TIMEOUT * 2,
            1.1,
        );
    }
    behind_a_proxy(&runtime, resolver);
}

/// The way out is closed and the proxy of the company works: the full list.
fn behind_a_proxy(runtime: &tokio::runtime::Runtime, resolver: SocketAddr) {
    let net = net::Net::start();
    let near = net.near;
    let proxy = runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(carry_all(listener, near));
        address
    });
    let mut command = bare(doctor());
    command.args(["--directory", "d-1234567890", "--region", "us-east-1", "--only", "network"]);
    command.env("HTTPS_PROXY", format!("http://{proxy}")).args(["--resolver", &resolver.to_string()]);
    command.arg("--roots").arg(&net.roots).args(["--timeout", "4s"]);
    let (wall, code) = time(&mut command);
    assert_eq!(code, 0, "what goes through the proxy works");
    row("direct closed, a proxy works, full list", wall, "one time-out", Duration::from_secs(4), 1.1);
}

/// A proxy that leads every CONNECT to the one host.
async fn carry_all(listener: TcpListener, to: SocketAddr) {
    while let Ok((mut near, _)) = listener.accept().await {
        tokio::spawn(async move {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let Ok(byte) = near.read_u8().await else { return };
                head.push(byte);
            }
            let Ok(mut far) = TcpStream::connect(to).await else { return };
            let _ = near.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
            let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
        });
    }
}
