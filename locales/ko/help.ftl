# `--help`: 명령마다 메시지 하나, 그 명령의 옵션마다 속성 하나입니다. 여러 명령이 함께 쓰는 옵션은 `help-option`에 있습니다.
# 글은 이름 뒤에 한 줄로 씁니다.

help-about = AWS 계정 설정 진단 도구: 무엇이 문제이고 누가 어떻게 해결하는지 알려 줍니다
help-more =
    명령 없이 실행하면 모든 점검을 합니다. AWS의 정보를 읽기만 하고 아무것도 바꾸지 않습니다. 변경 작업을 하는 명령(`case file`, `phone verify`)은 먼저 내용을 보여 주고 확인을 받습니다.

# 원하는 일에 따라 묶은 명령. 그대로 출력하므로 80열을 넘지 않습니다.
help-first-page =
    무엇이 문제인지 확인:
      doctor         모든 점검 실행(명령을 쓰지 않을 때의 기본 명령)
      plan           접속하고 호출할 대상 목록(아무것도 보내지 않음)
      explain        진단 코드 설명
      explain-error  붙여 넣은 오류 메시지의 뜻 확인
      diagnose       저장한 증거, 브라우저의 HAR 또는 네트워크 로그 판단
      browser        사용 중인 브라우저에서 호스트를 확인하고 비교
      har            브라우저의 HAR를 전달하기 전에 민감한 내용 제거
      policy         이 프로그램의 AWS 호출에 필요한 IAM 정책 출력

    네트워크 담당자에게 전달:
      allowlist      허용해야 할 목록을 보안 제품의 문법으로 출력
      request        변경 요청서 작성
      diff, fleet    저장한 결과 두 개 또는 여러 장소의 결과 비교
      watch, serve   반복 실행, Prometheus에 점검 결과 제공

    AWS Support에 전달:
      case           지원 사례 작성, 접수, 확인
      phone          계정의 연락처 전화번호를 코드로 확인
      wait           계정이 활성화될 때까지 대기

    기타: completions, man, help
help-first-page-end = 모든 옵션: --help-all, 명령 하나의 도움말: aws-setup-doctor help COMMAND
help-every-option = 모든 옵션: { $command } --help-all
help-all-end =
    종료 코드: 0 실패 없음, 1 프로그램 오류, 2 명령줄 오류 또는 읽을 수 없는 입력, 3 실패로 판정된 진단 결과, 4 주의(--strict), 5 실패는 없지만 필수 점검을 판단할 수 없음, 130 중단됨

    예:
      aws-setup-doctor --directory d-1234567890 --region ap-northeast-2
      aws-setup-doctor --only network --format json
      aws-setup-doctor explain tls.inspected-untrusted --lang ko

help-usage = 사용법:
help-placeholder =
    .options = 옵션
    .command = 명령
help-heading =
    .arguments = 인수
    .options = 옵션
    .commands = 명령
    .account = 계정 선택
    .checks = 점검 선택
    .output = 출력
    .exit-code = 종료 코드
    .probing = 점검 방법
    .terminal = 터미널
    .help = 도움말
help-default = [기본값: { $value }]
help-values = [값: { $values }]

help-flag =
    .help = 도움말 출력
    .help-all = 모든 옵션이 있는 도움말 출력
    .version = 버전 출력

help-doctor = 모든 점검 실행(기본 명령)
help-plan = 접속하고 호출할 대상을 출력하며, 아무것도 보내지 않습니다
    .list-checks = --only와 --skip 옵션에 쓸 수 있는 범주와 점검만 출력
help-explain = 진단 코드를 설명합니다(오프라인에서도 동작)
    .code = tls.inspected-untrusted 같은 진단 코드. 없으면 모든 코드를 출력
help-explain-error = 붙여 넣은 AWS 오류 메시지의 뜻을 알려 줍니다(`-`를 쓰거나 비워 두면 표준 입력에서 읽음)
    .text = 따옴표로 묶은 메시지. 하이픈으로 시작하면 앞에 `--`를 씁니다
help-diagnose = 저장한 증거나 브라우저가 저장한 파일(HAR 또는 chrome://net-export 네트워크 로그)을 다시 판단합니다
    .file = --save 또는 --bundle 옵션으로 저장한 파일, 또는 --format json 보고서
help-browser = 이 프로그램이 여는 페이지를 사용 중인 브라우저로 열어 호스트를 확인하고 비교합니다
    .no-open = 브라우저를 열지 않고 페이지 주소만 출력
    .wait = 브라우저가 페이지를 열 때까지 기다리는 시간
help-har = 브라우저의 HTTP 아카이브(HAR)를 다룹니다
help-har-clean = 쿠키, 헤더, 본문, 쿼리, 다른 사이트를 뺀 사본과 제거한 항목의 목록을 저장합니다
    .file = 브라우저가 저장한 그대로의 아카이브
    .to = 사본을 저장할 파일. 목록은 그 옆에 .manifest.json으로 저장 [기본값: NAME.clean.har]
help-policy = 이 프로그램의 AWS 호출에 필요한 최소 권한 IAM 정책을 출력합니다
    .with-case = 사례를 접수하고 확인하는 데 필요한 작업 추가
    .with-phone = `phone verify` 명령에 필요한 작업 추가
help-allowlist = 허용해야 할 목록을 보안 제품의 문법으로 출력합니다
    .product = plain, squid, palo-alto, fortigate, zscaler, umbrella, netskope, check-point, aws-network-firewall 또는 cloudflare-gateway
    .only-blocked = 저장한 결과에서 차단된 대상만 출력: --save, --bundle 또는 --format json으로 저장한 파일
    .why = 이름마다 용도, 없을 때 동작하지 않는 것, 그 이름이 나오는 AWS 페이지를 출력
    .required-only = 로그인에 필요하지 않은 대상 제외: 이미지, 스크립트, CAPTCHA, 이 프로그램의 API 호스트
help-request = 네트워크 담당자에게 보낼 변경 요청서를 작성합니다(Markdown)
    .from = 새로 점검하는 대신 저장한 결과 사용: --save, --bundle 또는 --format json으로 저장한 파일
    .product = `allowlist --product` 명령처럼 이 제품의 문법으로 쓴 목록을 요청서에 추가
help-diff = 저장한 결과 두 개를 비교합니다: 나빠진 것, 해결된 것, 바뀐 것
    .before = 이전 결과: --save, --bundle, --output 또는 --format json으로 저장한 파일
    .after = 이후 결과
    .exit-code = 종료 코드 3이 되는 조건: 모든 변화, 나빠진 것만, 또는 두 번째 결과에서 실패한 것
help-fleet = 여러 장소의 결과를 비교합니다: 같은 원인으로 실패하는 곳과 나머지와 다른 곳
    .files = --save, --bundle, --output 또는 --format json으로 저장한 파일(장소마다 하나)
help-watch = 반복해서 점검하고 바뀐 것만 출력합니다
    .interval = 다음 점검까지 기다리는 시간
    .until-green = 실패가 없으면 종료 코드 0으로 종료
    .events = 점검할 때마다 JSON 한 줄 출력
help-serve = Prometheus에 점검 결과를 제공합니다
    .listen = 수신할 주소. 따로 지정하지 않으면 이 컴퓨터에서만 접속할 수 있음
    .cache = 결과를 보관하는 시간. 그 안의 요청에는 다시 점검하지 않음
    .probes = 동시에 점검할 엔드포인트 수
help-case = 지원 사례를 작성하고 접수하고 확인합니다
help-case-draft = 사례 초안을 폴더에 저장합니다. AWS Support에는 아무것도 보내지 않습니다
    .from = 새로 점검하는 대신 저장한 결과 사용(--save, --bundle 또는 JSON 보고서)
    .tried = 이미 해 본 일. 여러 번 쓸 수 있음
    .reachable = 연락 가능한 시간. 예: "2026-11-25 09:00-12:00 Asia/Seoul". 여러 번 쓸 수 있음
    .since = 언제부터 그런지 직접 쓴 설명
    .contact = 답변을 받을 방법: web(웹), phone(전화) 또는 chat(채팅)
    .case-lang = 사례의 언어: en, ko, ja, zh, es, pt, fr 또는 tr. 본문은 ko이면 한국어, 나머지는 영어 [기본값: 보고서의 언어]
    .topic = 무엇에 관한 사례인지: activation(활성화) 또는 verification(확인) [기본값: 진단 결과에 따름]
    .folder = 초안을 저장할 폴더
help-case-file = 초안을 보여 주고 확인을 받은 뒤 접수합니다. API를 쓸 수 없는 플랜이면 AWS Support Center에 입력할 내용을 준비합니다
    .folder = `case draft` 명령이 만든 폴더 [기본값: aws-support-case]
    .resume = 중단된 접수가 어떻게 되었는지 AWS에서 확인한 뒤 계속
    .consent = `case draft` 명령이 출력한 초안의 SHA-256. 묻지 않고 접수하므로 자동화에 사용
    .yes = 여기서는 효과가 없음: 초안 자체를 확인해야 접수함
    .new-case = 같은 종류의 사례가 열려 있어도 새 사례를 접수
    .add-to = 열려 있는 이 사례(번호 또는 ID)에 내용 추가
    .copy = 클립보드가 있으면 내용을 복사
    .use-instance-credentials = 이 컴퓨터가 제공하는 자격 증명(컨테이너 또는 인스턴스 메타데이터) 허용
    .settle = 응답을 받지 못한 사례가 AWS 목록에 나타날 때까지 기다리는 시간
help-case-status = 접수한 사례와 그 상태, 마지막 답변을 보여 줍니다
help-phone = 계정의 연락처 전화번호를 코드로 확인합니다
help-phone-verify = AWS가 연락처 전화번호로 보낸 코드를 입력합니다
    .have-code = 코드를 이미 받음: 다시 보내지 않고 입력
    .use-instance-credentials = 이 컴퓨터가 제공하는 자격 증명(컨테이너 또는 인스턴스 메타데이터) 허용
help-wait = 계정이 활성화될 때까지 기다립니다
help-wait-activation = 계정이 활성화되고 서비스가 응답할 때까지 기다립니다
    .timeout = 이 시간이 지나면 그만 기다림
    .interval = 다음 확인까지의 가장 짧은 간격. 최대 스무 배까지 길어짐
    .then = 계정이 활성화되면 셸에서 실행할 명령
help-completions = 셸 자동 완성 스크립트를 출력합니다
    .shell = 자동 완성을 쓸 셸
help-man = 매뉴얼 페이지를 출력합니다(roff)
help-option =
    .directory = 액세스 포털: ID, 별칭 또는 URL [기본값: 찾은 것]
    .region = 리전. 여러 번 가능 [기본값: AWS CLI와 같음]
    .all-regions = 파티션의 모든 리전 점검
    .profile = ~/.aws/config의 프로필 [기본값: AWS_PROFILE]
    .partition = AWS 파티션: aws, aws-us-gov, aws-cn 또는 aws-eusc [기본값: 리전의 파티션]
    .only = 이 범주나 점검(과 이에 필요한 점검)만 실행
    .skip = 이 범주나 점검 제외
    .allowlist = 점검할 공개 허용 목록. --list와 같음
    .checks = 이 폴더의 점검을 읽음. 이름이 같은 기본 점검을 대신함
    .endpoints = 자체 호스트도 점검. 예: ID 제공업체
    .format = 표준 출력의 형식
    .output = 파일로도 저장: .txt .json .md .html .xml .csv
    .share = 공유해도 안전한 보고서: 내부 이름을 가명으로 바꿈
    .save = `diagnose` 명령에 쓸 증거 저장
    .bundle = 공유해도 안전한 티켓 첨부용 ZIP 파일 저장
    .error = 다른 곳에서 본 오류 메시지. 여러 번 쓸 수 있음
    .interview = API로 알 수 없는 몇 가지를 터미널에서 질문
    .strict = 주의가 있으면 종료 코드 4로 종료
    .fail-on = 이 진단 결과를 실패로 처리
    .ignore = 이 진단 결과는 표시하되 종료 코드에 반영하지 않음
    .exit-zero = 결과와 관계없이 종료 코드 0으로 종료
    .timeout = 이름 확인, 연결, 핸드셰이크, 응답 등 한 단계의 제한 시간
    .deadline = 이 시간이 지나면 중지
    .concurrency = 동시에 점검할 호스트 수, 1~1024 [기본값: 512, 열 수 있는 파일이 적으면 더 적음]
    .no-controls = 대조 시험을 하지 않음. 진단 결과의 확신도가 낮아짐
    .second-resolver = 확인되지 않은 이름을 비교할 두 번째 DNS 서버
    .resolver = 시스템의 DNS 서버 대신 사용할 DNS 서버
    .connect-to = HOST:PORT 대신 ADDR:PORT에 연결(curl과 같음). HOST나 PORT가 비어 있으면 모두 해당
    .ca-bundle = AWS CLI가 신뢰하는 추가 CA 인증서 [기본값: AWS_CA_BUNDLE]
    .proxy-script = 이 컴퓨터의 브라우저가 쓰는 프록시 스크립트(PAC)의 주소나 파일 [기본값: 설정에 있는 것]
    .wpad = 네트워크가 `wpad`라는 이름으로 제공하는 프록시 스크립트도 받아서 실행
    .roots = 내장된 공개 루트 인증서를 대체(실험실, 비공개 파티션)
    .lang = 언어 [기본값: 로캘의 언어]
    .verbose = 모든 행과 소요 시간 표시
    .quiet = 요약 한 줄만 표시
    .color = 색을 사용할 때
    .ascii = ASCII 문자만 사용
help-value =
    .allowlist-guide = 2023년 설정 안내서의 목록
    .allowlist-portal = 현재 액세스 포털과 로그인의 목록
    .allowlist-console = 콘솔. AWS가 콘솔용으로 명시한 도메인을 모두 포함
    .allowlist-all = 계정 설정에 필요한 모든 것
    .exit-code-changed = 달라진 것이 있음
    .exit-code-worse = 새로 실패했거나 다른 원인으로 실패함
    .exit-code-broken = 두 번째 결과에 실패나 판단할 수 없는 것이 있음. 모두 해결되면 0
