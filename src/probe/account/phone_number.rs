//! What a contact phone number looks like, without the number.

use phonenumber::{Mode, Type};

use crate::evidence::aws::{Phone, PhoneProblem};

/// The facts AWS's rules for contact numbers ask about. `address` is the contact's country.
pub(super) fn facts(raw: &str, address: Option<&str>) -> Phone {
    let raw: String = raw.chars().take(40).collect();
    let raw = raw.trim();
    let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
    let mut problems = Vec::new();
    if !raw.starts_with('+') {
        problems.push(PhoneProblem::CountryCodeMissing);
    }
    if raw.chars().skip(1).any(|character| !character.is_ascii_digit()) {
        problems.push(PhoneProblem::Separators);
    }
    let Ok(number) = phonenumber::parse(None, raw) else {
        problems.push(PhoneProblem::NotValid);
        return Phone { masked: masked(None, &digits), country: None, line: None, problems };
    };
    let country_code = number.country().code();
    let canonical: String =
        number.format().mode(Mode::E164).to_string().chars().filter(char::is_ascii_digit).collect();
    // Written without its domestic zero a number has its canonical digits; Italian zeros are canonical.
    if digits != canonical && digits.starts_with(&format!("{country_code}0")) {
        problems.push(PhoneProblem::LeadingZero);
    }
    let line = number.number_type(&phonenumber::metadata::DATABASE);
    if line == Type::TollFree {
        problems.push(PhoneProblem::TollFree);
    }
    let expected = address.and_then(|address| phonenumber::metadata::DATABASE.by_id(address));
    if expected.is_some_and(|expected| expected.country_code() != country_code) {
        problems.push(PhoneProblem::OtherCountry);
    }
    if !phonenumber::is_valid(&number) {
        problems.push(PhoneProblem::NotValid);
    }
    problems.sort_unstable();
    Phone {
        masked: masked(Some(country_code), &digits),
        country: number.country().id().map(|id| id.as_ref().to_owned()),
        line: Some(word(line).to_owned()),
        problems,
    }
}

/// The country code and the last two digits; a fixed number of stars, so that the length is not told.
fn masked(country_code: Option<u16>, digits: &str) -> String {
    let last = digits.get(digits.len().saturating_sub(2)..).unwrap_or_default();
    match country_code {
        Some(code) => format!("+{code} ******{last}"),
        None => format!("******{last}"),
    }
}

fn word(line: Type) -> &'static str {
    match line {
        Type::Mobile => "mobile",
        Type::FixedLine => "fixed_line",
        Type::FixedLineOrMobile => "fixed_line_or_mobile",
        Type::TollFree => "toll_free",
        Type::Voip => "voip",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(raw: &str) -> Vec<PhoneProblem> {
        facts(raw, None).problems
    }

    #[test]
    fn a_korean_mobile_number_as_aws_wants_it_has_no_problem() {
        let phone = facts("+821012345678", Some("KR"));
        assert_eq!(phone.masked, "+82 ******78");
        assert_eq!(phone.country.as_deref(), Some("KR"));
        assert_eq!(phone.line.as_deref(), Some("mobile"));
        assert_eq!(phone.problems, []);
    }

    #[test]
    fn the_domestic_zero_after_the_country_code_is_noticed() {
        assert_eq!(problems("+8201012345678"), [PhoneProblem::LeadingZero]);
    }

    #[test]
    fn an_italian_landline_keeps_its_zero() {
        assert_eq!(problems("+390612345678"), []);
    }

    #[test]
    fn toll_free_numbers_are_noticed() {
        assert_eq!(problems("+18005551234"), [PhoneProblem::TollFree]);
        assert_eq!(problems("+82801234567"), [PhoneProblem::TollFree]);
    }

    #[test]
    fn spaces_and_a_missing_country_code_are_noticed() {
        assert_eq!(problems("+82 10-1234-5678"), [PhoneProblem::Separators]);
        assert!(problems("010-1234-5678").contains(&PhoneProblem::CountryCodeMissing));
    }

    #[test]
    fn too_few_digits_are_not_a_number() {
        assert!(problems("+8210").contains(&PhoneProblem::NotValid));
        assert!(problems("").contains(&PhoneProblem::NotValid));
    }

    #[test]
    fn another_country_is_told_by_its_code_so_that_canada_is_not_another_than_the_united_states() {
        assert_eq!(facts("+821012345678", Some("US")).problems, [PhoneProblem::OtherCountry]);
        assert_eq!(facts("+14165550123", Some("US")).problems, []);
    }

    #[test]
    fn nothing_but_country_and_two_digits_is_kept() {
        let kept = serde_json::to_string(&facts("+82 010-9876-5432", None)).unwrap();
        for part in ["9876", "5432", "876"] {
            assert!(!kept.contains(part), "{kept}");
        }
    }
}
