//! Forms of secrets, generated, and what looks like one and is none.

use aws_setup_doctor::case::secrets::{Secret, scan};
use proptest::prelude::*;

fn kinds(text: &str) -> Vec<Secret> {
    scan("--tried", text).into_iter().map(|found| found.secret).collect()
}

/// ASCII digits in another script.
fn respelt(text: &str, zero: u32) -> String {
    let one = |c: char| c.to_digit(10).and_then(|value| char::from_u32(zero + value)).unwrap_or(c);
    text.chars().map(one).collect()
}

fn zeros() -> impl Strategy<Value = u32> {
    proptest::sample::select(vec![0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1d7f6, 0x9e6, 0x17e0])
}

fn luhn_digit(digits: &[u8]) -> u8 {
    let double = |value: u32| if value > 4 { value * 2 - 9 } else { value * 2 };
    let value = |(index, digit): (usize, &u8)| {
        if index % 2 == 0 { double(u32::from(*digit)) } else { u32::from(*digit) }
    };
    let sum: u32 = digits.iter().rev().enumerate().map(value).sum();
    u8::try_from((10 - sum % 10) % 10).unwrap()
}

fn card() -> impl Strategy<Value = String> {
    let gap = proptest::sample::select(vec![
        "", " ", "-", ".", ",", "/", "|", " | ", ":", "·", "_", "–", " - ", "\u{a0}", "\u{2003}", "\t",
        " → ", "*", "\u{200b}", "x",
    ]);
    (2u8..7, proptest::collection::vec(0u8..10, 14), gap, zeros()).prop_map(|(first, rest, gap, zero)| {
        let mut digits = vec![first];
        digits.extend(rest);
        digits.push(luhn_digit(&digits));
        let group = |part: &[u8]| part.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
        respelt(&digits.chunks(4).map(group).collect::<Vec<_>>().join(gap), zero)
    })
}

fn one_time_code() -> impl Strategy<Value = String> {
    let words = vec![
        "code ",
        "OTP",
        "OTP: ",
        "my PIN is ",
        "verification code=",
        "인증번호는 ",
        "인증 코드: ",
        "확인 코드는",
        "認証コードは",
        "確認コード：",
        "验证码",
        "验证码是 ",
        "驗證碼 ",
        "动态码",
        "el código es ",
        "código: ",
        "o código é ",
        "le code est ",
        "code à usage unique : ",
        "doğrulama kodu ",
        "kodum ",
        "tek kullanımlık şifre ",
    ];
    let spaced = proptest::sample::select(vec!["", " ", "-", "·"]);
    (proptest::sample::select(words), "[0-9]{6}", spaced, zeros()).prop_map(|(word, digits, gap, zero)| {
        let (left, right) = digits.split_at(3);
        respelt(&format!("{word}{left}{gap}{right}"), zero)
    })
}

fn key_or_token() -> impl Strategy<Value = String> {
    let key = "[A-Z]{5}[a-z]{5}[0-9]{3}[A-Za-z0-9]{27}";
    prop_oneof![
        key.prop_map(String::from),
        key.prop_map(|key| format!("AKIAIOSFODNN7EXAMPLE/{key}")),
        key.prop_map(|key| format!("AKIAIOSFODNN7EXAMPLE:{key}")),
        "(AKIA|ASIA)[A-Z0-9]{16}".prop_map(String::from),
        "https://a\\.example/cb\\?(access_token|id_token|sig|api_key|X-Amz-Security-Token)=[A-Za-z0-9]{12,40}".prop_map(String::from),
        "https://a\\.example/#access_token=[A-Za-z0-9]{12,40}".prop_map(String::from),
        "https://ghp_[A-Za-z0-9]{30}@github\\.com/o/r".prop_map(String::from),
        "https?://[a-z]{3,8}:[A-Za-z0-9!]{4,12}@proxy\\.example:8080".prop_map(String::from),
        "Bearer [A-Za-z0-9]{20,60}".prop_map(String::from),
        "eyJhbGciOi[A-Za-z0-9]{10}\\.[A-Za-z0-9]{10}\\.[A-Za-z0-9]{10}".prop_map(String::from),
    ]
}

fn password() -> impl Strategy<Value = String> {
    let words = vec![
        "password ",
        "password is ",
        "Password: ",
        "pwd=",
        "passphrase ",
        "비밀번호는 ",
        "비밀번호: ",
        "パスワードは ",
        "密码是",
        "密码：",
        "contraseña ",
        "mi contraseña es ",
        "senha: ",
        "mot de passe ",
        "şifre ",
    ];
    (proptest::sample::select(words), "[a-z]{4,8}[0-9]{2,3}")
        .prop_map(|(word, value)| format!("{word}{value}"))
}

fn card_code() -> impl Strategy<Value = String> {
    let words = vec![
        "CVV ",
        "cvc: ",
        "CVV2=",
        "보안코드 ",
        "セキュリティコード ",
        "安全码 ",
        "código de seguridad ",
        "CVC",
    ];
    (proptest::sample::select(words), "[0-9]{3,4}", "( exp 12/27)?")
        .prop_map(|(word, digits, expiry)| format!("{word}{digits}{expiry}"))
}

fn around() -> impl Strategy<Value = (String, String)> {
    ("([a-zA-Z가-힣]{1,8}[ ,] ?){0,4}", "( [a-zA-Z가-힣]{1,8}){0,4}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_form_of_a_secret_is_overlooked(
        secret in prop_oneof![card(), one_time_code(), key_or_token(), password(), card_code()],
        (before, after) in around(),
    ) {
        let text = format!("{before}{secret}{after}");
        prop_assert!(!kinds(&text).is_empty(), "{}", text);
    }

    /// Words that announce a code stand beside them: that alone makes no secret.
    #[test]
    fn near_misses_stay_allowed(
        near in prop_oneof![
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}".prop_map(|id| format!("request id {id}")),
            "[0-9]{12}".prop_map(|id| format!("account {id}")),
            "[0-9a-f]{64}".prop_map(|digest| format!("SHA-256 {digest}")),
            "\\+82 10-[0-9]{4}-[0-9]{4}".prop_map(|number| format!("my number {number}")),
            "010-[0-9]{4}-[0-9]{4}".prop_map(|number| format!("전화 {number}")),
            "\\$[1-9][0-9]{0,3}\\.[0-9]{2}".prop_map(|amount| format!("charged {amount}")),
            "[1-9],[0-9]{3},[0-9]{3}".prop_map(|amount| format!("{amount} KRW")),
            "[1-9][0-9]{3}".prop_map(|port| format!("on port {port}")),
            "proxy\\.example:[1-9][0-9]{3}".prop_map(String::from),
            "20[23][0-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])".prop_map(|day| format!("on {day}")),
            "(0[1-9]|1[0-9]|2[0-8])\\.(0[1-9]|1[0-2])\\.20[23][0-9]".prop_map(|day| format!("on {day}")),
            "([01][0-9]|2[0-3]):[0-5][0-9]".prop_map(|time| format!("at {time}")),
            "[1-5][0-9]{2}".prop_map(|status| format!("HTTP status {status}")),
        ],
        lead in proptest::sample::select(vec!["no code came", "the verification code did not arrive", "인증번호가 오지 않음", "password reset mail missing", "card refused", ""]),
    ) {
        let text = format!("{lead}, {near}");
        prop_assert_eq!(kinds(&text), Vec::new(), "{}", text);
    }
}
