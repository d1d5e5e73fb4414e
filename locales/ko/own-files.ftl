# --checks, --endpoints 파일의 잘못: 무엇이 잘못되었고 어떻게 고치는지. 앞에 파일, 줄, 칸이 나옵니다.

catalogue-unusable = { $file }:{ $line }:{ $column }: { $why }

own-near = 혹시 `{ $word }`인가요?
own-known = 쓸 수 있는 것: `{ $known }`
own-none-known = 쓸 수 있는 것이 없습니다
own-id-of-a-check = 이 폴더에 있는 다른 점검의 ID를 쓰세요

# TOML이 아닌 것
own-syntax = TOML 형식이 아닙니다: { $text }. { $why }. 형식: checks/README.md
own-text = `{ $text }`
own-end-of-file = (파일 끝)
own-duplicate-key = 같은 키가 두 번 있습니다. 하나를 지우세요
own-key-has-value = 앞에 있는 같은 이름의 키에 값이 있어 더할 수 없습니다. 둘 중 하나의 이름을 바꾸세요
own-unclosed-string = 문자열 끝에 따옴표가 없습니다. 시작할 때와 같은 따옴표로 닫으세요
own-unclosed-bracket = 괄호가 닫히지 않았습니다. 빠진 `]`, `]]` 또는 `{"}"}` 기호를 넣으세요
own-missing-equals = `=` 기호가 없습니다. 이렇게 쓰세요: `key = "value"`
own-missing-value = 값이 없습니다. 이렇게 쓰세요: `key = "value"`
own-missing-comma = 이 앞에 쉼표나 닫는 괄호가 없습니다. 이렇게 쓰세요: `["one", "two"]`
own-extra-mark = `=` 또는 쉼표가 더 있습니다. 지우세요
own-unquoted-text = 문자열에는 따옴표가 필요합니다. 이렇게 쓰세요: `key = "value"`
own-wrong-key = 키에는 영문자, 숫자, `-`, `_`만 쓸 수 있습니다. 다른 글자가 있으면 따옴표로 묶으세요
own-wrong-escape = 이스케이프가 올바르지 않습니다. 백슬래시는 `\\`로 쓰거나, 문자열을 '…'로 묶으세요
own-wrong-flag = `true` 또는 `false`는 소문자로 쓰세요
own-wrong-number = 숫자나 날짜를 이렇게 쓸 수 없습니다. `443` 또는 `2026-11-01`처럼 쓰거나 따옴표로 묶으세요
own-empty-key = 키가 없습니다. 이렇게 쓰세요: `key = "value"` 또는 `[key]`
own-trailing-text = 값이나 제목 뒤에 다른 글자가 있습니다. 다른 줄로 옮기거나 지우세요
own-hidden-character = 보이지 않는 글자가 있습니다. 지우세요
own-line-ending = 줄 끝이 올바르지 않습니다. 일반적인 줄 끝(LF 또는 CRLF)으로 저장하세요
own-too-deep = 괄호가 너무 여러 겹입니다. 줄이세요
own-not-toml = TOML 해석기의 메시지(영어): “{ $said }”

# 키와 값
own-unknown-key = { $table ->
        [file] 파일 맨 위에 쓸 수 없는 키입니다: `{ $given }`
       *[other] `{ $table }` 항목에 쓸 수 없는 키입니다: `{ $given }`
    }. { $meant }
own-missing-key = { $table ->
        [file] 파일에 `{ $key }` 키가 없습니다
       *[other] 이 `{ $table }` 항목에 `{ $key }` 키가 없습니다
    }. 다음을 추가하세요: `{ $example }`
own-wrong-type = `{ $key }` 값은 { $wanted ->
        [text] 따옴표로 묶은 문자열이어야 합니다
        [texts] 문자열 목록이어야 합니다
        [flag] `true` 또는 `false`여야 합니다
        [port] 1~65535 범위의 포트여야 합니다
        [table] 테이블이어야 합니다
       *[tables] 테이블 목록이어야 합니다
    }. 지금 값: `{ $found }`. 이렇게 쓰세요: `{ $example }`
own-empty-text = `{ $key }` 값이 비어 있습니다. 이렇게 쓰세요: `{ $example }`
own-control-character = `{ $key }` 값에 탭이나 줄 바꿈 같은 제어 문자가 있습니다. 이렇게 쓰세요: `{ $example }`
own-unknown-word = 여기에 쓸 수 없는 값입니다: `{ $given }`. { $meant }
own-wrong-name = 이름으로 쓸 수 없습니다: `{ $given }`. 영문 소문자와 숫자를 쓰고, 하이픈은 그 사이에 하나씩만 쓰세요. 예: `{ $example }`
own-not-https = https 주소가 아닙니다: `{ $given }`. 이렇게 쓰세요: `{ $example }`
own-not-a-day = 날짜가 아닙니다: `{ $given }`. 이렇게 쓰세요: `2026-11-01`
own-none-of = 무엇을 할지 없습니다. 다음 중 하나만 쓰세요: `{ $keys }`
own-several-of = 함께 쓸 수 없는 키입니다: `{ $given }`. 다음 중 하나만 쓰세요: `{ $keys }`

# 호스트 이름
own-unclosed-template = 템플릿이 닫히지 않았습니다: `{ $given }`. 이렇게 쓰세요: `{"{region}"}.signin.aws`
own-unopened-template = 템플릿을 여는 괄호가 없습니다: `{ $given }`. 이렇게 쓰세요: `{"{region}"}.signin.aws`
own-unknown-template = 없는 템플릿입니다: `{ $name }`. { $meant }
own-template-beyond-ascii = 템플릿과 ASCII가 아닌 글자를 함께 쓸 수 없습니다: `{ $given }`. 그 글자는 `xn--` 형식으로 쓰세요
own-host-with-scheme = 호스트 이름이 아니라 웹 주소입니다: `{ $given }`. 이렇게 쓰세요: `{ $host }`
own-host-with-path = 호스트 이름 뒤에 경로가 있습니다: `{ $given }`. 이렇게 쓰세요: `hosts = ["{ $host }"]`, `paths = [{"{"} path = "{ $path }" {"}"}]`
own-host-with-port = 호스트 이름 뒤에 포트가 있습니다: `{ $given }`. 이렇게 쓰세요: `hosts = ["{ $host }"]`, `port = { $port }`
own-host-is-address = IP 주소입니다: `{ $given }`. 주소는 바뀔 수 있고 인증서는 이름으로 확인하므로 호스트 이름을 쓰세요
own-host-with-wildcard = 와일드카드가 있습니다: `{ $given }`. 와일드카드는 `pattern`에 두고 그 아래의 실제 호스트를 쓰세요. 아는 호스트가 없으면 `hosts = []`
own-not-a-host = 호스트 이름이 아닙니다: `{ $given }`. 이렇게 쓰세요: `login.example.com`
own-incomplete-host = 완전한 호스트 이름이 아닙니다: `{ $given }`. `login.example.com`처럼 도메인까지 쓰세요. 영문자와 숫자, 그 사이의 하이픈만 쓸 수 있습니다

# 서로 맞지 않는 값
own-reserved-id = 프로그램이 쓰는 ID입니다: `{ $given }`. 다른 ID를 쓰세요
own-template-in-own-host = 직접 추가하는 호스트에는 템플릿을 쓸 수 없습니다: `{ $given }`. 이렇게 쓰세요: `login.example.com`
own-host-twice = 같은 호스트가 두 번 있습니다: `{ $host }`. 하나를 지우세요
own-same-row = 두 호스트의 행 ID가 같아집니다: `{ $other }`, `{ $host }`. 항목을 따로 만드세요
own-own-without-host = 점검할 호스트가 없습니다. 이렇게 쓰세요: `hosts = ["login.example.com"]`
own-own-on-other-list = 직접 추가하는 호스트는 `own` 목록에만 들어갑니다. `lists` 키를 빼세요
own-not-a-path = URL 경로가 아닙니다: `{ $given }`. `/`로 시작하고, 공백은 `%20`으로 쓰고, `#` 뒤는 빼세요
own-label-twice = 이 엔드포인트에 같은 레이블이 두 번 있습니다: `{ $label }`. 행 ID의 끝이 되므로 경로마다 다르게 쓰세요
own-portal-exemplar = 한 포털에만 있는 호스트입니다: `{ $host }`. 누구에게나 같은 호스트를 쓰세요
own-switch-without-service = `service` 없이 쓸 수 없는 키입니다: `{ $key }`. `service = "sts"`를 추가하거나 이 키를 빼세요
own-wrong-check-id = 이 파일에 있는 점검의 ID로 쓸 수 없습니다: `{ $given }`. `{ $category }.` 뒤에 영문 소문자와 숫자를 쓰고, 하이픈은 그 사이에 하나씩만 쓰세요
own-empty-step = `{ $key }` 키에 할 일이 없습니다. 할 일을 쓰거나 점검을 지우세요
own-canary-address = 문서용으로 예약된 주소와 포트(RFC 5737, RFC 3849)가 아닙니다: `{ $given }`. 실제 컴퓨터에는 접속할 수 없습니다. 이렇게 쓰세요: `{ $example }`
own-value-twice = `value`와 `value-of`는 함께 쓸 수 없습니다. 하나를 빼세요
own-task-needs-nothing = 이 작업에 필요한 것이 없습니다. 다음 중 하나를 추가하세요: `needs = [{"{"} client = "browser", reach = ["portal"] {"}"}]`, `decided-by = ["…"]`
own-unknown-task = 이런 이름의 작업이 없습니다: `{ $given }`. { $meant }
own-strong-unverified = 출처로 확인하지 못한 표시는 `strong`일 수 없습니다. `strong` 키를 빼거나, 출처를 쓰고 `unverified` 키를 빼세요
own-not-an-address = IP 주소가 아닙니다: `{ $given }`. `dns-address` 표시에는 주소 하나를 쓰세요. 예: `146.112.61.104`
own-matches-everything = 모든 텍스트와 일치하는 패턴입니다: `{ $given }`. 이 항목에만 일치하는 패턴을 쓰세요
own-not-a-regex = 정규식이 아닙니다: `{ $given }`(영어 원문: “{ $said }”). 글자 그대로 쓸 `. ( ) [ ] {"{ }"} + * ? |` 앞에 백슬래시를 넣고, 패턴을 '…'로 묶으세요
own-not-a-code = 진단 코드가 아닙니다: `{ $given }`. 전체 목록: `aws-setup-doctor explain`
own-surer-than-wording = `{ $wording }` 텍스트의 확신은 `{ $surest }` 이하여야 합니다. 이렇게 쓰세요: `sure = "{ $surest }"`
own-example-missed = 예문이 자신의 패턴과 일치하지 않습니다: `{ $id }`. `pattern`, `unless` 또는 `example` 값을 고치세요
own-counter-example-matched = 일치하지 않아야 할 예문이 일치합니다: `{ $id }`. `pattern` 값을 좁히거나 `unless` 키를 추가하세요

# 서로 맞지 않는 파일과 항목
own-file-name = 이 폴더에 둘 수 없는 파일 이름입니다: `{ $path }`. 쓸 수 있는 이름: `NN-name.toml`, `endpoints/name.toml`, `fingerprints.toml`, `error-texts.toml`, `support-categories.toml`, `tasks.toml`, `clients.toml`, `actions.toml`
own-not-laid-over = 바꿀 수 없는 파일입니다: `{ $path }`. 빼세요. 직접 쓰는 호스트나 파티션은 `endpoints/` 폴더의 파일에 추가합니다
own-foreign-region = `{ $partition }` 파티션의 리전이 아닙니다: `{ $region }`. 이 파티션의 리전만 쓰세요. 형식: `us-east-1`
own-id-taken = 이미 있는 ID입니다: `{ $id }`. 다른 ID를 쓰세요. 예: `own-{ $id }`
own-id-twice = 이미 쓴 ID입니다: `{ $id }`({ $file }:{ $line }:{ $column }). 이 항목에 다른 ID를 쓰세요
own-no-canary = `[canary]` 테이블이 있는 파일이 없습니다. 추가하세요. 형식: checks/README.md
own-no-endpoint = 지정된 호스트가 없습니다. `[[endpoint]]`를 쓰고 그 아래에 `id`, `hosts`, `purpose`를 쓰세요
own-requires-rows = 여러 행을 뜻하므로 필요 조건으로 쓸 수 없습니다: `{ $wanted }`. 다른 종류의 점검을 쓰세요
own-requires-unknown = 이런 이름의 점검이 없습니다: `{ $wanted }`. { $near }
own-requires-itself = 직접 또는 다른 점검을 거쳐 자신을 필요로 합니다: `{ $id }`. 고리를 만드는 `requires` 값 하나를 빼세요
own-row-of-endpoint = 엔드포인트 `{ $endpoint }`에 속한 행의 ID와 같습니다: `{ $id }`. 이 점검에 다른 ID를 쓰세요
own-unknown-cover = `{ $id }` 항목의 `covers` 값이 없는 ID입니다: `{ $covered }`. 다른 항목의 ID를 쓰거나, ID의 앞부분과 `*`를 쓰세요
