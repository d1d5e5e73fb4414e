//! The broken worlds by name: what a person practises with `examples/rehearsal`, and what `tests/world/faults.rs` holds
//! the doctor to. Short changes to a healthy internet, and what must be said of each.

mod names;
mod pages;
mod proxies;
mod ways;

use super::Spec;

/// One world and what the doctor has to say in world.
#[derive(Clone, Copy)]
pub struct Scenario {
    pub name: &'static str,
    /// One line for a person.
    pub about: &'static str,
    /// Absent: nothing is wrong, and nothing may be said.
    pub expect: Option<Expect>,
    /// More hosts than those of the 2023 guide are needed to see world.
    pub wide: bool,
    pub build: fn(&mut Spec),
}

/// Words as they stand in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Expect {
    pub code: &'static str,
    pub owner: &'static str,
    pub layer: &'static str,
    /// Part of the finding: a vendor, a neighbour that was ruled out.
    pub says: &'static [&'static str],
}

impl Scenario {
    const fn fault(
        name: &'static str,
        about: &'static str,
        (code, owner, layer): (&'static str, &'static str, &'static str),
        build: fn(&mut Spec),
    ) -> Self {
        Self { name, about, expect: Some(Expect { code, owner, layer, says: &[] }), wide: false, build }
    }

    const fn odd(name: &'static str, about: &'static str, build: fn(&mut Spec)) -> Self {
        Self { name, about, expect: None, wide: false, build }
    }

    const fn says(mut self, says: &'static [&'static str]) -> Self {
        if let Some(expect) = &mut self.expect {
            expect.says = says;
        }
        self
    }

    const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    pub fn spec(&self) -> Spec {
        let mut spec = Spec::default();
        (self.build)(&mut spec);
        spec
    }
}

pub fn all() -> impl Iterator<Item = &'static Scenario> {
    [names::ALL, ways::ALL, pages::ALL, proxies::ALL].into_iter().flatten()
}

pub fn named(name: &str) -> Option<&'static Scenario> {
    all().find(|world| world.name == name)
}
