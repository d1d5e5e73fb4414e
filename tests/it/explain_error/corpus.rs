//! What real programs print in broken networks: `tests/error-corpus/programs.tsv` and `lab.tsv`, made by `collect.py`
//! and `lab.py` there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use aws_setup_doctor::catalogue::{ErrorTexts, HowSure};
use regex_lite::Regex;

use super::table::{catalogue, corpus};

/// The findings that are right in a world of `collect.py`; every other is ruled out there.
fn right(world: &str) -> &'static [&'static str] {
    match world {
        "name-not-found" => &["network.name-not-found", "network.dns-blocked"],
        "port-closed" => &["network.port-closed"],
        "reset" => &["network.sni-filtered", "network.tcp-reset"],
        "closed" => &["network.sni-filtered", "tls.handshake-refused"],
        "plaintext-answer" => &["tls.plaintext-answer"],
        "unknown-issuer" => &["tls.inspected-untrusted"],
        "certificate-expired" => &["tls.certificate-expired"],
        "certificate-name-mismatch" => &["tls.certificate-name-mismatch"],
        "handshake-refused" => &["tls.handshake-refused"],
        "client-certificate-wanted" => &["tls.client-certificate-requested"],
        "silent" => &["network.sni-filtered", "tls.post-quantum-refused", "tls.hello-fragment-intolerant"],
        "dropped" => &["network.tcp-dropped"],
        "no-route" => &["network.no-route"],
        "host-unreachable" => &["network.host-unreachable"],
        "forbidden" => &["network.local-policy"],
        "resolver-silent" => &["network.no-resolver"],
        "proxy-unreachable" | "proxy-name-unknown" => &["proxy.unreachable"],
        "proxy-407" => &["proxy.authentication-required"],
        "proxy-403" => &["proxy.destination-denied"],
        "proxy-503" => &["proxy.upstream-failed"],
        world => panic!("no finding is given for the world {world}"),
    }
}

/// The findings that the lab expects of the doctor in one of its worlds.
fn expected(world: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/lab/scenarios/{world}.toml"));
    let scenario: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    let findings = scenario["expect"].get("findings").and_then(toml::Value::as_array);
    let code = |finding: &toml::Value| finding["code"].as_str().unwrap().to_owned();
    findings.into_iter().flatten().map(code).collect()
}

/// Faults that programs say in the same words, because the system tells them no more. Only measuring tells them apart.
const SAME_WORDS: &[&[&str]] = &[
    // No name: curl says `Could not resolve host`, Node `EAI_AGAIN`, whatever the resolver did, or if there is no network.
    &[
        "network.name-not-found",
        "network.dns-blocked",
        "network.no-resolver",
        "network.dns-server-failure",
        "network.dns-refused",
        "network.dns-udp-filtered",
        "network.no-route",
    ],
    // No connection: a reset and a refusal by ICMP are `Connection refused` to a program.
    &[
        "network.port-closed",
        "network.tcp-reset",
        "network.icmp-rejected",
        "network.host-unreachable",
        "network.no-route",
        "network.captive-portal",
        "network.tcp-dropped",
        "network.local-policy",
    ],
    // The connection ends at the hello, or nothing comes: the name, the address and the hello itself may be why.
    &[
        "network.sni-filtered",
        "network.address-filtered",
        "tls.post-quantum-refused",
        "tls.hello-fragment-intolerant",
        "tls.large-hello-lost",
        "tls.handshake-refused",
        "network.tcp-dropped",
        "http.body-stalled",
        "tls.client-certificate-requested",
    ],
    // A page of someone else has someone else's name on its certificate.
    &["tls.certificate-name-mismatch", "network.dns-hijacked", "network.captive-portal"],
    // botocore and Node name the proxy and nothing of what it did.
    &[
        "proxy.unreachable",
        "proxy.authentication-required",
        "proxy.destination-denied",
        "proxy.upstream-failed",
        "proxy.wrong-scheme",
    ],
];

fn has_the_same_words(code: &str, right: &[String]) -> bool {
    let is_right = |other: &&str| right.iter().any(|right| right == other);
    SAME_WORDS.iter().any(|group| group.contains(&code) && group.iter().any(is_right))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    First,
    InThree,
    SameWords,
    NotKnown,
    Wrong,
}

/// The answer to a text, and a finding that is sure and not right.
fn answer(texts: &ErrorTexts, text: &str, right: &[String]) -> (Answer, Option<String>) {
    let found = texts.candidates(text);
    let is_right = |code: &str| right.iter().any(|right| right == code);
    let sure = found
        .iter()
        .find(|one| one.sure == HowSure::High && !is_right(one.code) && !has_the_same_words(one.code, right));
    let three: Vec<&str> = found.iter().take(3).map(|one| one.code).collect();
    let answer = match three.first() {
        None => Answer::NotKnown,
        Some(first) if is_right(first) => Answer::First,
        Some(_) if three.iter().any(|code| is_right(code)) => Answer::InThree,
        Some(_) if three.iter().any(|code| has_the_same_words(code, right)) => Answer::SameWords,
        Some(_) => Answer::Wrong,
    };
    (answer, sure.map(|sure| sure.code.to_owned()))
}

/// What no table can do better: texts that several worlds share lead to one answer, and can name three findings.
struct Greatest {
    first: usize,
    in_three: usize,
}

/// The worlds of every text, without what differs from run to run and tells nothing: ports, times, addresses of memory.
fn greatest(rows: &[(Vec<String>, String)]) -> Greatest {
    let changing = Regex::new(r"[0-9A-F]{8,}|\d+").unwrap();
    let mut worlds = BTreeMap::<String, Vec<&[String]>>::new();
    for (right, text) in rows {
        worlds.entry(changing.replace_all(text, "0").into_owned()).or_default().push(right);
    }
    let mut greatest = Greatest { first: 0, in_three: 0 };
    for rights in worlds.values() {
        let codes: BTreeSet<&String> = rights.iter().flat_map(|right| right.iter()).collect();
        let codes: Vec<&String> = codes.into_iter().collect();
        let covered = |chosen: &[&String]| {
            rights.iter().filter(|right| chosen.iter().any(|code| right.contains(code))).count()
        };
        greatest.first += codes.iter().map(|code| covered(&[code])).max().unwrap_or_default();
        let mut best = 0;
        for one in &codes {
            for two in &codes {
                for three in &codes {
                    best = best.max(covered(&[one, two, three]));
                }
            }
        }
        greatest.in_three += best;
    }
    greatest
}

#[allow(clippy::print_stdout)] // the table is for whoever extends the corpus
fn compare(file: &str, right: impl Fn(&str) -> Vec<String>) {
    let catalogue = catalogue();
    let mut counts = BTreeMap::<String, BTreeMap<Answer, usize>>::new();
    let (mut faults, mut sure_faults, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for line in corpus(file).lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [world, program, text] = fields[..] else { panic!("three fields, not {fields:?}") };
        let right = right(world);
        let (answer, sure) = answer(catalogue.error_texts(), text, &right);
        *counts.entry(program.to_owned()).or_default().entry(answer).or_default() += 1;
        if answer > Answer::InThree {
            let found = catalogue.error_texts().candidates(text);
            let found: Vec<&str> = found.iter().map(|one| one.code).collect();
            faults.push(format!("{world} {program}: {answer:?}: {text}\n    {found:?}, not {right:?}"));
        }
        sure_faults.extend(sure.map(|sure| format!("{world} {program}: sure of {sure}: {text}")));
        rows.push((right, text.to_owned()));
    }
    let columns = ["first", "in three", "same words", "not known", "wrong"];
    println!("{file:14} {}", columns.map(|column| format!("{column:>11}")).concat());
    let answers = [Answer::First, Answer::InThree, Answer::SameWords, Answer::NotKnown, Answer::Wrong];
    for (program, count) in &counts {
        let cells = answers.map(|answer| format!("{:11}", count.get(&answer).copied().unwrap_or_default()));
        println!("{program:14} {}", cells.concat());
    }
    let of = |answer| -> usize { counts.values().filter_map(|count| count.get(&answer)).sum() };
    let (first, in_three) = (of(Answer::First), of(Answer::First) + of(Answer::InThree));
    let (greatest, all) = (greatest(&rows), rows.len());
    println!("{all} texts: first {first}, in three {in_three}");
    println!("the best of all tables: first {}, in three {}", greatest.first, greatest.in_three);
    let faults = faults.join("\n");
    println!("{faults}");
    assert!(sure_faults.is_empty(), "{}", sure_faults.join("\n"));
    let lost = of(Answer::Wrong) + of(Answer::NotKnown);
    assert!(all > 100 && lost * 100 <= all * 2, "{lost} are told wrong or not at all:\n{faults}");
    assert!(in_three * 100 >= greatest.in_three * 92, "{in_three}, not {}:\n{faults}", greatest.in_three);
}

#[test]
fn what_real_programs_print_leads_to_the_world_they_were_in() {
    compare("programs.tsv", |world| right(world).iter().map(|code| (*code).to_owned()).collect());
}

#[test]
fn what_programs_print_in_the_lab_leads_to_what_the_lab_expects() {
    compare("lab.tsv", expected);
}
