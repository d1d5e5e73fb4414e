//! The picture of the routers on the way: only where a place is known, and no router accused of a cut between two.

use aws_setup_doctor::diagnosis::{Located, Place};
use aws_setup_doctor::report::{Format, Language};

use super::{PLAIN, rendered, world};

fn place(hop: u8) -> Place {
    Place { hop, router: Some(format!("10.{hop}.0.1")) }
}

/// Class and name of each shape of the row.
fn row(located: Located) -> Vec<(String, String)> {
    let mut world = world::blocked();
    world.diagnosis.findings[1].located = Some(located);
    let page = rendered(Format::Html, &world, Language::En, PLAIN);
    let Some((_, after)) = page.split_once("Where on the path") else { return Vec::new() };
    let (list, _) = after.split_once("</ol>").expect("a list follows its head");
    let between = |text: &str, open: &str, close: &str| {
        text.split_once(open).and_then(|(_, rest)| rest.split_once(close)).expect("a shape").0.to_owned()
    };
    list.split("<li ")
        .skip(1)
        .map(|item| (between(item, "class=\"", "\""), between(item, "class=\"layer\">", "<")))
        .collect()
}

fn shown(row: &[(String, String)]) -> Vec<(&str, &str)> {
    row.iter().map(|(class, name)| (class.as_str(), name.as_str())).collect()
}

#[test]
fn a_cut_between_two_routers_accuses_neither() {
    let row = row(Located::Between { after: place(2), before: place(3) });
    let wanted = [
        ("passed", "this computer"),
        ("passed", "hop 2 (10.2.0.1)"),
        ("broken", "between these two"),
        ("not_reached", "hop 3 (10.3.0.1)"),
        ("not_reached", "the server"),
    ];
    assert_eq!(shown(&row), wanted);
}

#[test]
fn a_cut_before_the_first_router_starts_at_this_computer() {
    let first = Place { hop: 0, router: None };
    let row = row(Located::Between { after: first, before: Place { hop: 1, router: None } });
    let wanted = [
        ("passed", "this computer"),
        ("broken", "between these two"),
        ("not_reached", "hop 1"),
        ("not_reached", "the server"),
    ];
    assert_eq!(shown(&row), wanted);
}

#[test]
fn a_router_that_says_so_or_answers_for_others_is_the_broken_one() {
    for located in [Located::At { place: place(2) }, Located::InPlaceOfFarEnd { place: place(2) }] {
        let row = row(located);
        let wanted =
            [("passed", "this computer"), ("broken", "hop 2 (10.2.0.1)"), ("not_reached", "the server")];
        assert_eq!(shown(&row), wanted);
    }
    // The last router may be the server itself: no far end beyond it is drawn.
    let row = row(Located::LastHop { place: place(4) });
    assert_eq!(shown(&row), [("passed", "this computer"), ("broken", "hop 4 (10.4.0.1)")]);
}

#[test]
fn where_nothing_was_located_nothing_is_drawn() {
    for located in [Located::RoutersSilent, Located::Differs, Located::NotAvailable] {
        assert!(row(located).is_empty());
    }
}
