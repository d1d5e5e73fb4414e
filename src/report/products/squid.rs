//! Squid: `dstdomain .example` covers apex and subdomains, and an entry below another one is refused.

use super::names::Name;
use super::wanted::{Action, Wanted};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let names = dotted(names);
    match action {
        Action::Allow => format!("acl aws_setup dstdomain {names}; http_access allow CONNECT aws_setup"),
        Action::DoNotDecrypt => {
            format!("acl aws_setup_sni ssl::server_name {names}; ssl_bump splice aws_setup_sni")
        }
    }
}

/// A file for `include`. The splice lines are comments: a Squid built without TLS refuses them.
pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let names = dotted(&wanted.names);
    let ports: Vec<_> = wanted.ports.iter().map(u16::to_string).collect();
    format!(
        "{}acl aws_setup_method method CONNECT\nacl aws_setup_port port {}\nacl aws_setup dstdomain {names}\n\
         http_access allow aws_setup_method aws_setup_port aws_setup\n\n{}\
         # acl aws_setup_hello at_step SslBump1\n# acl aws_setup_sni ssl::server_name {names}\n\
         # ssl_bump peek aws_setup_hello\n# ssl_bump splice aws_setup_sni\n",
        wanted.note("product-squid-note"),
        ports.join(" "),
        wanted.note("product-squid-note.decrypt"),
    )
}

fn dotted(names: &[Name]) -> String {
    names.iter().map(Name::dotted).collect::<Vec<_>>().join(" ")
}
