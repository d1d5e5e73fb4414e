use regex_lite::Regex;

use super::*;

fn kinds(text: &str) -> Vec<Secret> {
    scan("--tried", text).into_iter().map(|found| found.secret).collect()
}

#[test]
fn every_harmless_form_is_a_pattern() {
    for text in spelling::PATTERNS.iter().chain(spelling::IDENTIFIER_PATTERNS) {
        assert!(Regex::new(text).is_ok(), "{text}: {:?}", Regex::new(text).err());
    }
}

#[test]
fn card_numbers_are_found_however_they_are_grouped() {
    for text in [
        "4111111111111111",
        "card 4111 1111 1111 1111 was refused",
        "3782-822463-10005",
        "４１１１１１１１１１１１１１１１",
        "4111,1111,1111,1111",
        "4111·1111·1111·1111",
        "4111 | 1111 | 1111 | 1111",
        "4111 (1111) 1111 1111",
        "4111\t1111\t1111\t1111",
        "4111:1111:1111:1111",
        "4111x1111x1111x1111",
        "4111 → 1111 → 1111 → 1111",
        "41 11 11 11 11 11 11 11",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "41111111-11111111",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "४१११११११११११११११",
        "④①①① ①①①① ①①①① ①①①①",
        "my card4111111111111111",
        "2000000000000006 yen",
        "$4111111111111111",
        "카드 4111111111111111 일시불",
        "4111111111111111일 때",
        "post 4111 1111 1111 1111",
        "port 4111-1111-1111-1111",
        "+4111111111111111",
        "case 4111111111111111",
    ] {
        assert!(kinds(text).contains(&Secret::CardNumber), "{text}");
    }
    assert_eq!(kinds("4111 1111\n1111 1111"), [Secret::CardNumber]);
}

#[test]
fn card_codes_are_found_beside_their_name_or_the_end_of_the_card() {
    for text in [
        "CVV 123 exp 12/27",
        "cvc: 1234",
        "exp 12/27, 123",
        "CVV2=987",
        "유효기간 12/27 보안코드 123",
        "CVC123",
        "CVC200",
        "CVV 123 월",
        "CVV2345",
        "cvc21234",
    ] {
        assert!(kinds(text).contains(&Secret::CardCode), "{text}");
    }
}

#[test]
fn keys_tokens_and_passwords_are_found() {
    let key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKE1";
    assert_eq!(kinds(key), [Secret::AwsSecretKey]);
    assert!(kinds(&format!("AKIAIOSFODNN7EXAMPLE/{key}")).contains(&Secret::AwsSecretKey));
    assert_eq!(kinds("key AKIAIOSFODNN7EXAMPLE"), [Secret::AwsAccessKeyId]);
    assert_eq!(kinds("-----BEGIN RSA PRIVATE KEY-----"), [Secret::PrivateKey]);
    assert_eq!(kinds("proxy http://kim:hunter2@proxy:8080"), [Secret::UrlPassword]);
    assert_eq!(kinds(&format!("IQoJ{}", "b3JpZ2luX2VjE".repeat(6))), [Secret::AwsSessionToken]);
    for text in [
        "https://x.example/cb?access_token=eyJhbGciOiJIUzI1NiJ9.e30.x",
        "https://x.example/#id_token=abcdef123456",
        "https://ghp_abcdefghijklmnop1234@github.com/x",
        "Authorization: Bearer abcdefghijklmnop1234",
        "xoxb-123456789012-abcdef",
    ] {
        assert!(kinds(text).contains(&Secret::Token), "{text}: {:?}", kinds(text));
    }
}

#[test]
fn passwords_are_found_in_each_language() {
    for text in [
        "password hunter2",
        "pw passphrase hunter2",
        "my password is Tr0ub4dor",
        "Password: letmein",
        "pwd=abc123",
        "비밀번호는 abc123!",
        "비밀번호: qwerty12",
        "パスワードは abc123",
        "密码是abc123",
        "contraseña: gatoazul",
        "senha abc123",
        "mot de passe: soleil99",
        "şifre: abc123",
    ] {
        assert!(kinds(text).contains(&Secret::Password), "{text}: {:?}", kinds(text));
    }
}

#[test]
fn one_time_codes_are_found_in_each_language() {
    for text in [
        "the PIN was 4821",
        "PIN is 4 8 2 1 9 3",
        "OTP482193",
        "OTP: 482-193",
        "482193 is the verification code",
        "인증번호는 482193 입니다",
        "인증코드는482193",
        "認証コードは482193です",
        "验证码 482193",
        "驗證碼：482193",
        "el código 482193",
        "o código é 482193",
        "le code est 48 21 93",
        "doğrulama kodu 482193",
        "kod: 482193",
        "code q7W3e9",
        "인증번호 ４８２１９３",
        "code ٤٨٢١٩٣",
        "my code 482193 won't be accepted",
        "code 482193 try again",
    ] {
        assert!(kinds(text).contains(&Secret::OneTimeCode), "{text}: {:?}", kinds(text));
    }
    assert_eq!(kinds("code:\n482193"), [Secret::OneTimeCode]);
    assert_eq!(kinds("code:\n\n\"482193\""), [Secret::OneTimeCode]);
}

#[test]
fn near_misses_stay_allowed() {
    for text in [
        "call +82 10-1234-5678, account 123456789012, 2026-11-25 09:00-12:00",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709 7b54c9e1-2f3a-4f1e-9d52-0a1b2c3d4e5f",
        "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "no code arrived by SMS",
        "the code had not come on 2026-11-25 at 09:30",
        "code Blocked, request id 12345678-1234-1234-1234-123456789012",
        "the verification code was never sent to +82 10-1234-5678",
        "HTTP status code 403 on port 8443",
        "error code 1045 from proxy.corp.example:8080",
        "npm ERR! code E403 403 Forbidden",
        "error code E1234",
        "no code came; the charge was 1,000 KRW or $1.00",
        "verification charge of USD 1.00 on 26.11.2026",
        "amounts 1,234,567,890,123 won",
        "account 1234-5678-9012 and case 7000000000",
        "password reset mail did not arrive",
        "The password is wrong, says the page",
        "I changed the password and enabled MFA",
        "https://support.console.aws.amazon.com/support/home#/case/create?issueType=customer-service&serviceCode=customer-account&categoryCode=activation",
        "10.20.30.40:8080 and 192.168.1.1/24",
        "phones 010-1234-5678, 010-8765-4321",
        "인증번호가 오지 않습니다. 2026년 11월 26일 9시 30분",
        "확인 코드가 안 와서 010-1234-5678 로 다시 요청했습니다",
        "Chrome 131.0.6778.86 on Windows 11",
        "+8613800138000 and +86 138 0013 8006",
        "ports 8443, 8080, 3128, 9090 and 4111, 1111, 1111, 1111 for proxies",
        "arn:aws:sso:::instance/ssoins-4111111111111111",
        "the code did not come; 482193 KRW and 1000 won were charged in TRY 20",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}

#[test]
fn disguises_do_not_help() {
    assert_eq!(kinds("4111\u{200b}1111 - 1111_1111"), [Secret::CardNumber]);
    assert_eq!(kinds("4\u{fe0f}111\u{2800}1111 1111 1111"), [Secret::CardNumber]);
}

#[test]
fn the_place_is_named_and_the_value_is_not() {
    let found = scan("--tried 2", "first line\nthen 4111111111111111").remove(0);
    assert_eq!(found.to_string(), "card-number in --tried 2, line 2");
}
