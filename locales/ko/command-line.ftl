# 명령줄: 거부하는 것과 그 이유.

option-not-used = {$option}: `{$command}` 명령에서 사용하지 않는 옵션입니다. { $instead ->
    [format] 출력 형식이 하나뿐입니다. {$option} 옵션을 빼세요
    [product] 목록의 형식은 --product 옵션이 정합니다. {$option} 옵션을 빼세요
    [output] 보고서를 파일에 쓰지 않습니다. {$option} 옵션을 빼거나 표준 출력을 파일로 보내세요
    [save] 저장할 점검을 실행하지 않습니다. `aws-setup-doctor --save FILE` 명령으로 저장하세요
    [share] 출력에 호스트 이름이 그대로 나옵니다. 공유할 보고서는 `aws-setup-doctor --share` 또는 `diagnose FILE --share` 명령으로 만드세요
    [error] 오류 메시지는 `aws-setup-doctor --error TEXT` 또는 `aws-setup-doctor explain-error` 명령에 입력하세요
    [interview] 질문은 `aws-setup-doctor --interview` 명령에서 합니다
    [exit-code] 종료 코드가 진단 결과에 따라 달라지지 않습니다. {$option} 옵션을 빼세요
    [saved] 저장된 결과를 읽을 뿐 접속하지 않습니다. {$option} 옵션을 빼세요
   *[none] {$option} 옵션을 빼세요
}

did-you-mean = 혹시 `{ $word }`인가요?{" "}
did-you-mean-nothing = {""}
nothing-more = {""}
selector-unknown = { $option }: 이런 이름의 범주나 점검이 없습니다: `{ $given }`. { $near }전체 목록: `aws-setup-doctor plan --list-checks`
code-unknown = 이런 이름의 진단 코드가 없습니다: `{ $given }`. { $near }전체 목록: `aws-setup-doctor explain`
option-code-unknown = { $option }: 이런 이름의 진단 코드가 없습니다: `{ $given }`. { $near }전체 목록: `aws-setup-doctor explain`
from-option = { $option }
portal-wrong = { $from }: AWS 액세스 포털이 아닙니다: `{ $given }`. 이렇게 입력하세요: d-1234567890, my-company 또는 https://d-1234567890.awsapps.com/start
region-wrong = { $from }: 리전이 아닙니다: `{ $given }`. { $near }이렇게 입력하세요: us-east-1 또는 ap-northeast-2
region-unlisted = { $from }: `{ $given }` 리전이 속한 파티션({ $of })의 호스트는 이 프로그램의 목록에 없습니다
region-unheard = --region: 이 버전의 목록에 없는 리전입니다: `{ $given }`. { $near }예상되는 호스트 이름으로 점검합니다
partition-mixed = { $from }: `{ $given }` 값은 { $wanted } 파티션이 아니라 { $of } 파티션에 속합니다. --partition { $of } 옵션을 쓰거나 --partition 옵션을 빼세요
format-text-or-json = --format: `{ $command }` 명령에는 { $format } 형식이 없습니다. --format text 또는 --format json 옵션을 쓰세요
comparison-format = --format: 비교 결과에는 { $format } 형식이 없습니다. --format text 또는 --format json 옵션을 쓰세요
error-text-none = 오류 메시지가 없습니다. 이렇게 입력하세요: aws-setup-doctor explain-error "An error occurred (OptInRequired) …"
error-text-long = 메시지가 64KiB를 넘습니다. 오류 메시지만 붙여 넣으세요
request-ending = --output { $file }: 요청서는 Markdown 문서입니다. .md로 끝나는 이름을 쓰세요
request-format = --format: 요청서는 Markdown 문서입니다. --format 옵션을 빼세요
allowlist-empty = 목록에 넣을 호스트가 없습니다. --only, --skip 또는 --allowlist 옵션이 모두 제외했습니다
allowlist-nothing-to-open = { $file }: 허용 목록으로 열 수 있는 차단된 호스트가 없습니다{ $foreign }
allowlist-not-in-catalogue = . 카탈로그에 없는 호스트: { $hosts } (직접 추가하려면 --endpoints FILE)
listen-refused = --listen: { $address } 주소에서 수신할 수 없습니다: { $why }. --listen 옵션으로 다른 주소를 지정하세요
serve-listening = 수신 주소: http://{ $address }
serve-reachable = 경고: 다른 컴퓨터에서 접속할 수 있는 주소입니다: { $address }
browser-open = 이 컴퓨터에서 AWS에 쓰는 브라우저로 이 페이지를 여세요: { $address }
browser-opened = 브라우저에서 이 페이지가 열립니다. AWS에 다른 브라우저를 쓴다면 그 브라우저에서 여세요: { $address }
browser-not-opened = 브라우저를 시작할 수 없습니다. 이 컴퓨터에서 AWS에 쓰는 브라우저로 이 페이지를 여세요: { $address }
browser-cannot-listen = 브라우저를 위해 127.0.0.1 주소에서 수신할 수 없습니다: { $why }
browser-by-hand =
    페이지를 연 브라우저가 없어 이 프로그램의 경로만 확인했습니다. 어느 컴퓨터에서든 실패하는 브라우저에서 직접 하려면:
      1. Chrome은 chrome://net-export 페이지를 열고 기록을 시작하세요. Edge는 edge://net-export, Firefox는 개발자 도구(F12)의 네트워크를 여세요.
      2. 실패하는 AWS 페이지를 여세요.
      3. 기록을 멈추고 파일을 저장하세요. Firefox에서는 모두 HAR로 저장하세요.
      4. aws-setup-doctor diagnose FILE

no-home-folder = 홈 폴더가 없습니다. XDG_STATE_HOME 환경 변수에 폴더를 지정하세요
output-ending = --output { $file }: 파일 확장자가 형식을 정합니다. .txt, .json, .md, .html, .xml 또는 .csv를 쓰세요
trust-unusable = { $option } { $file }: { $why }. PEM 인증서 파일(-----BEGIN CERTIFICATE-----)을 지정하세요
trust-no-certificate = 인증서가 없는 파일입니다
profile-missing = --profile 또는 AWS_PROFILE: { $file } 파일에 `{ $name }` 프로필이 없습니다. 있는 프로필: { $known }. 이 중 하나를 쓰거나 `aws configure sso --profile { $name }` 명령으로 추가하세요
not-private = { $file }: 이 파일 시스템에서는 본인만 읽도록 제한할 수 없어 다른 사람이 읽을 수 있습니다. 중요하면 다른 위치에 저장하세요
cannot-write = 쓸 수 없습니다: { $file }({ $why })
cannot-print = 표준 출력에 쓸 수 없습니다: { $why }
not-writable = { $option } { $file }: 쓸 수 없습니다: { $why }. 쓰기가 허용된 기존 폴더의 파일 이름을 지정하세요
no-file-name = 파일 이름으로 쓸 수 없습니다: { $file }. report.json 같은 다른 이름을 지정하세요
same-file-twice = { $file }: 같은 이름의 파일 두 개는 서로 덮어씁니다. 이름을 다르게 지정하세요
checks-no-toml = --checks { $folder }: .toml 파일이 없습니다. 기본 점검과 같은 형식의 TOML 파일을 넣으세요(형식: checks/README.md)
checks-too-many = --checks { $folder }: TOML 파일이 { $limit }개를 넘습니다. 점검 파일만 있는 폴더를 지정하세요
checks-is-file = --checks { $file }: 폴더가 아니라 파일입니다. 파일이 있는 폴더를 지정하세요(형식: checks/README.md)
checks-unread = { $option } { $file }: { $why }. 기본 점검과 같은 형식의 TOML 파일을 지정하세요(형식: checks/README.md)
script-unread = --proxy-script { $given }: { $why }. 프록시 자동 설정 스크립트(PAC)의 주소(http://…)나 파일을 지정하세요
script-no-address = http, https 주소도 파일도 아닙니다
file-too-large = 허용된 크기({ $limit }바이트)보다 큽니다
report-not-judged = { $file }: 완성된 보고서는 다시 판단하지 않으므로 { $option } 옵션이 적용되지 않습니다. { $option } 옵션을 빼거나, --save 옵션으로 저장한 증거 파일을 지정하세요
report-not-shareable = 완성된 보고서는 공유용으로 바꿀 수 없습니다. --save 옵션으로 저장한 증거 파일을 지정하세요
file-unreadable = { $file }: { $why }
file-holds-an-error = 보고서가 아니라 오류가 들어 있습니다: “{ $said }”
json-place = { $line }번째 줄 { $column }번째 칸
json-no-place = 이 파일
json-not = { $place }: 여기서부터 JSON이 아닙니다. 저장된 뒤에 바뀌었거나 다른 파일입니다. 저장된 그대로의 파일을 지정하세요
json-cut-short = { $place }: 내용이 중간에서 끝납니다. 파일이 온전히 저장되거나 복사되지 않았습니다. 다시 복사하세요
json-missing = { $place }: `{ $member }` 항목이 없습니다. 손으로 고쳤거나 종류 또는 버전이 다른 파일입니다. 새로 저장하세요
json-wrong-value = { $place }: 여기에 올 수 있는 값이 아닙니다. 손으로 고쳤거나 버전이 다른 파일입니다. 새로 저장하세요
json-unread = 파일을 끝까지 읽지 못했습니다. 이 컴퓨터의 디스크에 복사한 뒤 다시 시도하세요
flaw-other-version = 이 버전에서는 읽지 않는 형식입니다
flaw-attachment-name = 첨부 파일 이름에는 영문자, 숫자, `-`, `_`, `.`만 쓸 수 있습니다
flaw-too-large = 허용된 크기({ $limit }바이트)보다 큽니다
flaw-two-markers = 문의를 다시 찾는 데 쓰는 줄이 둘 이상입니다. 하나만 남기세요
flaw-no-marker = 문의를 다시 찾는 데 쓰는 줄 `{ $line }` 없음. 다시 넣으세요
flaw-subject-lines = 제목은 한 줄이어야 합니다
flaw-too-long = { $length }자입니다. AWS는 { $limit }자까지 받습니다. 줄이세요
file-foreign = aws-setup-doctor 명령으로 저장한 결과 파일이 아닙니다. `--save FILE` 또는 `--format json` 옵션으로 저장하세요
file-other-schema = 스키마가 `{ $schema }`인 파일입니다. 이 버전에서 읽을 수 있는 스키마: { $read }
bundle-not-read = { $problem ->
        [too-many-files] ZIP 파일 안의 파일이 너무 많아 번들로 읽을 수 없습니다
        [name] ZIP 파일 안에 이름이 올바르지 않은 파일이 있습니다: `{ $about }`
        [twice] ZIP 파일 안에 이름이 같은 파일이 두 개 있습니다
        [too-large] 압축을 푼 파일의 전체 크기가 한도를 넘습니다
        [ratio] 압축을 풀면 지나치게 커지는 파일이 있습니다: `{ $about }`
        [no-manifest] manifest.json이 없는 ZIP 파일입니다. 번들은 `--bundle FILE.zip` 옵션으로 저장합니다
        [manifest] 번들의 manifest.json을 읽을 수 없습니다. 내용이 바뀌었거나 다시 압축한 파일이니 `--bundle` 옵션으로 저장한 파일을 그대로 받으세요
        [changed] 번들 안의 파일이 manifest.json의 내용과 다릅니다: `{ $about }`. 내용이 바뀌었거나 다시 압축한 파일이니 `--bundle` 옵션으로 저장한 파일을 그대로 받으세요
        [empty] 번들 안에 증거도 보고서도 없습니다
       *[damaged] 파일이 손상되었거나 여기서 읽을 수 없는 ZIP 파일입니다. 처음부터 끝까지 다시 복사하세요
    }
file-missing = 파일이 없습니다. `--save FILE` 옵션으로 결과를 저장할 수 있습니다
file-is-folder = 폴더입니다. 파일을 지정하세요
browser-file-cut-short = 파일이 중간에 끝납니다. 그 앞까지 읽었습니다: { $file }
file-over-limit = 저장된 결과의 크기 한도({ $limit }바이트)를 넘습니다
io-not-found = 파일이나 폴더가 없습니다
io-denied = 권한이 없습니다
io-is-folder = 폴더입니다
io-in-use = 다른 프로그램에서 열려 있습니다. 그 프로그램에서 닫으세요
io-not-a-folder = 경로의 일부가 폴더가 아닙니다
io-address-in-use = 다른 프로그램이 이미 사용하고 있습니다
io-address-not-here = 이 컴퓨터에 없는 주소입니다
io-disk-full = 디스크에 남은 공간이 없습니다
io-read-only = 읽기 전용 파일 시스템입니다
io-not-text = UTF-8 텍스트가 아닙니다
io-file-name = 이 시스템에서 쓸 수 없는 이름입니다
io-quota = 이 시스템 또는 할당량이 허용하는 크기보다 큽니다
io-timed-out = 디스크나 네트워크 드라이브가 제시간에 응답하지 않았습니다
io-nobody-reads = 받아서 읽을 프로그램이 끝났습니다
io-ends-early = 내용이 끝나기 전에 파일이 끝납니다
io-other = { $said }

har-cleaned = 요청 { $requests }개가 남은 사본: { $file }
    제거한 항목:
har-manifest = 사본의 크기와 SHA-256이 포함된 목록: { $file }
har-taken-out-cookies = 쿠키
har-taken-out-request-headers = 요청 헤더
har-taken-out-response-headers = 응답 헤더
har-taken-out-query-parameters = 쿼리 매개변수
har-taken-out-request-bodies = 요청 본문
har-taken-out-response-bodies = 응답 본문
har-taken-out-paths = AWS가 공개하지 않은 경로
har-taken-out-requests-of-other-sites = 다른 사이트로 보낸 요청

# 매뉴얼 페이지의 절: 용어, 쌍점, 뜻
man-exit-status =
    0: 실패가 없거나 --exit-zero 옵션을 지정했습니다.
    1: 프로그램 자체에 오류가 있습니다.
    2: 명령줄이 잘못되었거나 입력을 읽을 수 없습니다.
    3: 실패로 판정된 진단 결과가 있거나 할 수 없는 작업이 있습니다.
    4: --strict 옵션을 지정했고 주의가 있습니다.
    5: 실패는 없지만 필수 점검 중 판단할 수 없는 것이 있습니다.
    130: 중단되었습니다. 그때까지 알게 된 내용은 출력했습니다.
man-environment =
    HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY: 프록시입니다. AWS CLI처럼 대문자와 소문자 이름을 모두 읽습니다.
    AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, AWS_CA_BUNDLE, AWS_ACCESS_KEY_ID 등 AWS CLI의 변수: AWS CLI와 같은 방식으로 읽습니다.
    AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE: 구성 파일이 ~/.aws에 없을 때 그 위치입니다.
    LC_ALL, LC_MESSAGES, LANG: 언어(영어 또는 한국어)입니다. --lang 옵션이 우선합니다.
    NO_COLOR, CLICOLOR_FORCE: 색 사용 여부입니다. --color 옵션이 우선합니다.
    COLUMNS: 터미널이 알려 주지 않을 때 화면의 너비입니다.
    XDG_STATE_HOME: 지원 사례의 상태를 저장하는 곳입니다.
man-files =
    ~/.aws/config, ~/.aws/credentials: AWS CLI와 같은 방식으로 읽으며 쓰지 않습니다.
    ~/.local/state/aws-setup-doctor: 사례를 두 번 접수하지 않도록 어떤 초안을 어느 계정에 접수했는지 저장합니다.
    /etc/resolv.conf, /etc/hosts: 이름 확인의 오류를 구분하기 위해 읽습니다.
man-examples =
    aws-setup-doctor --directory d-1234567890 --region ap-northeast-2: 이 액세스 포털과 리전을 모두 점검합니다.
    aws-setup-doctor --only network --format json: 네트워크만 점검하고 JSON으로 출력합니다.
    aws-setup-doctor --save run.json; aws-setup-doctor request --from run.json --product zscaler: 네트워크 담당자에게 보낼 요청을 작성합니다.
    aws-setup-doctor explain-error "…": 오류 메시지의 뜻을 알려 줍니다.
    aws-setup-doctor explain tls.inspected-untrusted --lang ko: 진단 결과를 한국어로 설명합니다.
