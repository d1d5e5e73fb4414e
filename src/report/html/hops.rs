//! The routers on the way as a row of shapes, with the cut where packets with a rising TTL showed it.

use maud::{Markup, html};

use super::diagram::shape;
use super::page::Page;
use crate::diagnosis::{Located, Place};
use crate::report::way::State;
use crate::report::wording::hop_name;

/// One shape of the row. What is cut between two routers has a shape of its own, so that neither is accused.
struct Node {
    name: String,
    state: State,
    says: &'static str,
}

pub(super) fn figure(page: Page<'_>, located: &Located) -> Markup {
    let nodes = nodes(page, located);
    html! {
        @if !nodes.is_empty() {
            h4 { (page.say("title-hops")) }
            figure {
                ol class="way" {
                    @for node in &nodes {
                        li class=(node.state.word()) {
                            (shape(node.state))
                            span class="layer" { (node.name) }
                            span class="state" { (page.say(node.says)) }
                        }
                    }
                }
            }
        }
    }
}

/// Nothing, where no place is known.
fn nodes(page: Page<'_>, located: &Located) -> Vec<Node> {
    let node = |name: String, state: State, says| Node { name, state, says };
    let at = |place: &Place, state, says| node(hop_name(place, page.messages), state, says);
    let far = node(page.say("way-far"), State::NotReached, "way-not_reached");
    let mut row = Vec::new();
    let first = match located {
        Located::Between { after, .. } => after,
        Located::At { place } | Located::InPlaceOfFarEnd { place } | Located::LastHop { place } => place,
        Located::RoutersSilent | Located::Differs | Located::NotAvailable => return row,
    };
    if first.hop > 0 {
        row.push(at(&Place { hop: 0, router: None }, State::Passed, "way-passed"));
    }
    match located {
        Located::Between { after, before } => {
            row.push(at(after, State::Passed, "way-passed"));
            row.push(node(page.say("way-cut"), State::Broken, "way-broken"));
            row.push(at(before, State::NotReached, "way-not_reached"));
            row.push(far);
        }
        Located::At { place } => row.extend([at(place, State::Broken, "way-broken"), far]),
        Located::InPlaceOfFarEnd { place } => row.extend([at(place, State::Broken, "way-in_place"), far]),
        Located::LastHop { place } => row.push(at(place, State::Broken, "way-last")),
        Located::RoutersSilent | Located::Differs | Located::NotAvailable => {}
    }
    row
}
