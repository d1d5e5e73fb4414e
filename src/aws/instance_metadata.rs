//! Whether the instance metadata service is asked for a role. It has one address on every computer, and on a foreign
//! network anybody may answer there: it is asked only where it can be meant.

/// The address that is contacted, by plain HTTP as AWS defines it.
pub const METADATA_HOST: &str = "169.254.169.254";
/// Its port.
pub const METADATA_PORT: u16 = 80;

/// The decision, made before anything is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InstanceMetadata {
    /// Asked when nothing else gives credentials.
    Asked,
    /// `AWS_EC2_METADATA_DISABLED` is `true`.
    Disabled,
    /// A profile is named: it says where the credentials come from.
    ProfileSet,
    /// The environment names another source of credentials.
    OtherSourceSet,
    /// Nothing shows that this computer is an EC2 instance.
    #[default]
    NoSign,
}

impl InstanceMetadata {
    /// `profile_given` is `--profile`; `machine_of_ec2` is what the computer says of its maker.
    pub fn decide(
        variable: &dyn Fn(&str) -> Option<String>,
        profile_given: bool,
        machine_of_ec2: bool,
    ) -> Self {
        let set = |name: &&str| variable(name).is_some_and(|value| !value.is_empty());
        const PROFILE: [&str; 2] = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"];
        const OTHER: [&str; 5] = [
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_WEB_IDENTITY_TOKEN_FILE",
            "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        ];
        let disabled = variable("AWS_EC2_METADATA_DISABLED");
        if disabled.is_some_and(|value| value.eq_ignore_ascii_case("true")) {
            Self::Disabled
        } else if profile_given || PROFILE.iter().any(set) {
            Self::ProfileSet
        } else if OTHER.iter().any(set) {
            Self::OtherSourceSet
        } else if machine_of_ec2 || set(&"AWS_EC2_METADATA_SERVICE_ENDPOINT") {
            Self::Asked
        } else {
            Self::NoSign
        }
    }

    /// The word in evidence and plans.
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Disabled => "disabled",
            Self::ProfileSet => "profile-set",
            Self::OtherSourceSet => "other-source-set",
            Self::NoSign => "no-sign-of-ec2",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(variables: &[(&str, &str)], profile_given: bool, machine_of_ec2: bool) -> InstanceMetadata {
        let variable = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        InstanceMetadata::decide(&variable, profile_given, machine_of_ec2)
    }

    #[test]
    fn a_computer_without_a_sign_of_ec2_is_not_asked() {
        assert_eq!(decided(&[], false, false), InstanceMetadata::NoSign);
        assert_eq!(decided(&[], false, true), InstanceMetadata::Asked);
        let endpoint = [("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1")];
        assert_eq!(decided(&endpoint, false, false), InstanceMetadata::Asked);
    }

    #[test]
    fn on_an_instance_too_a_profile_keys_and_the_switch_come_first() {
        assert_eq!(decided(&[], true, true), InstanceMetadata::ProfileSet);
        assert_eq!(decided(&[("AWS_PROFILE", "work")], false, true), InstanceMetadata::ProfileSet);
        assert_eq!(decided(&[("AWS_ACCESS_KEY_ID", "AKIA")], false, true), InstanceMetadata::OtherSourceSet);
        let off = [("AWS_EC2_METADATA_DISABLED", "TRUE"), ("AWS_PROFILE", "work")];
        assert_eq!(decided(&off, false, true), InstanceMetadata::Disabled);
    }
}
