//! What real programs print in broken networks: `tests/error-corpus/programs.tsv`, made by `collect.py` there.

use std::collections::BTreeMap;

use aws_setup_doctor::catalogue::HowSure;

use super::table::{catalogue, corpus};

/// The findings that are right in a world; every other is ruled out there.
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
        "no-route" => &["network.no-route"],
        "proxy-unreachable" | "proxy-name-unknown" => &["proxy.unreachable"],
        "proxy-407" => &["proxy.authentication-required"],
        "proxy-403" => &["proxy.destination-denied"],
        "proxy-503" => &["proxy.upstream-failed"],
        world => panic!("no finding is given for the world {world}"),
    }
}

#[derive(Default)]
struct Count {
    first: usize,
    in_three: usize,
    unknown: usize,
    wrong: usize,
}

#[test]
#[allow(clippy::print_stdout)] // the table is for whoever extends the corpus
fn what_real_programs_print_leads_to_the_world_they_were_in() {
    let catalogue = catalogue();
    let (mut counts, mut faults) = (BTreeMap::<String, Count>::new(), Vec::new());
    let (mut all, mut found) = (0_usize, 0_usize);
    for line in corpus("programs.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [world, program, text] = fields[..] else { panic!("three fields, not {fields:?}") };
        let candidates = catalogue.error_texts().candidates(text);
        let right = right(world);
        let is_right = |code: &str| right.contains(&code);
        let count = counts.entry(program.to_owned()).or_default();
        let first = candidates.first().is_some_and(|candidate| is_right(candidate.code));
        let in_three = candidates.iter().take(3).any(|candidate| is_right(candidate.code));
        let sure =
            candidates.iter().find(|candidate| candidate.sure == HowSure::High && !is_right(candidate.code));
        all += 1;
        found += usize::from(in_three);
        match (first, in_three, candidates.is_empty()) {
            (true, ..) => count.first += 1,
            (_, true, _) => count.in_three += 1,
            (.., true) => count.unknown += 1,
            _ => count.wrong += 1,
        }
        if let Some(sure) = sure {
            faults.push(format!("{world} {program}: sure of {}: {text}", sure.code));
        }
        if !in_three {
            faults
                .push(format!("{world} {program}: {:?}: {text}", candidates.first().map(|first| first.code)));
        }
    }
    println!("{:12} {:>6} {:>9} {:>9} {:>6}", "program", "first", "in three", "not known", "wrong");
    for (program, count) in &counts {
        let Count { first, in_three, unknown, wrong } = count;
        println!("{program:12} {first:6} {in_three:9} {unknown:9} {wrong:6}");
    }
    let is_sure = faults.iter().any(|fault| fault.contains(": sure of "));
    assert!(all > 40 && found * 100 >= all * 95 && !is_sure, "{found} of {all}:\n{}", faults.join("\n"));
}
