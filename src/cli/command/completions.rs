//! `completions`: the script that makes a shell complete this program's commands, options and values.

use std::collections::BTreeSet;

use clap::builder::PossibleValuesParser;
use clap_complete::Shell;
use strum::IntoEnumIterator as _;

use crate::catalogue::{CaseTopic, Catalogue, Category, Overlay, Partition};
use crate::cli::app::App;
use crate::cli::args::help;
use crate::cli::args::lists::CompletionsOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::diagnosis::Code;
use crate::report::products::Product;

pub(crate) fn run(app: &mut App<'_>, options: &CompletionsOptions) -> Result<Exit, Failed> {
    let mut script = Vec::new();
    let mut command = with_values(help::command(true, None, &app.messages), &Values::built_in()?);
    clap_complete::generate(options.shell, &mut command, "aws-setup-doctor", &mut script);
    let mut script = String::from_utf8_lossy(&script).into_owned();
    if options.shell == Shell::Fish {
        script = for_fish(&script, &command);
    }
    // clap_complete spells the program's hyphens in two ways in the bash script, so that no command below it would
    // match (clap-rs/clap issue 6421).
    app.io.print(script.replace("aws__subcmd__setup__subcmd__doctor", "aws__setup__doctor"))?;
    Ok(Exit::Ok)
}

/// What can be typed where the parser itself takes any text, or a value in many spellings.
struct Values {
    codes: BTreeSet<String>,
    checks: BTreeSet<String>,
    regions: BTreeSet<String>,
    products: Vec<String>,
    topics: Vec<String>,
}

impl Values {
    fn built_in() -> Result<Self, Failed> {
        let mut values = Self {
            codes: Code::iter().map(|code| code.word().to_owned()).collect(),
            checks: Category::ALL.iter().map(|category| category.word().to_owned()).collect(),
            regions: BTreeSet::new(),
            products: Product::ALL.iter().map(|product| product.word().to_owned()).collect(),
            topics: CaseTopic::ALL.iter().map(|topic| topic.word().to_owned()).collect(),
        };
        for partition in Partition::ALL {
            let catalogue = Catalogue::load(*partition, &Overlay::default())?;
            values.checks.extend(catalogue.checks().iter().map(|check| check.id().to_string()));
            values
                .checks
                .extend(catalogue.endpoints().iter().map(|endpoint| format!("network.{}", endpoint.id())));
            values.regions.extend(catalogue.regions().iter().map(|region| region.id().to_owned()));
        }
        Ok(values)
    }

    fn of(&self, option: &str) -> Option<Vec<String>> {
        let sorted = |list: &BTreeSet<String>| list.iter().cloned().collect();
        match option {
            "code" | "fail_on" | "ignore" => Some(sorted(&self.codes)),
            "only" | "skip" => Some(sorted(&self.checks)),
            "region" => Some(sorted(&self.regions)),
            "product" => Some(self.products.clone()),
            "topic" => Some(self.topics.clone()),
            _ => None,
        }
    }
}

fn with_values(command: clap::Command, values: &Values) -> clap::Command {
    let listed = command.mut_args(|arg| match values.of(arg.get_id().as_str()) {
        // A hidden option is one the command refuses.
        Some(list) if !arg.is_hide_set() => arg.value_parser(PossibleValuesParser::new(list)),
        _ => arg,
    });
    listed.mut_subcommands(|below| with_values(below, values))
}

/// What clap_complete leaves out for fish: values of an option before any command, and values without an option.
fn for_fish(script: &str, command: &clap::Command) -> String {
    let parsed = "    argparse -s (__fish_aws_setup_doctor_global_optspecs) -- $cmd 2>/dev/null\n";
    // `argparse` fails on an option whose value is being typed.
    let without_last = format!("{parsed}    or begin\n    set -e cmd[-1]\n{parsed}    end\n");
    let mut script = script.replacen(parsed, &without_last, 1);
    for below in command.get_subcommands() {
        let values = below.get_positionals().flat_map(|argument| argument.get_possible_values());
        let values: Vec<_> = values.map(|value| value.get_name().to_owned()).collect();
        if !values.is_empty() {
            let (name, values) = (below.get_name(), values.join(" "));
            script += &format!(
                "complete -c aws-setup-doctor -n \"__fish_aws_setup_doctor_using_subcommand {name}\" -f -a \"{values}\"\n"
            );
        }
    }
    script
}
