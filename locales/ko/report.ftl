# 보고서에 쓰는 말. 키 = 종류, 하이픈, JSON에 쓰는 낱말.

# 점검 상태
status-ok = 정상
status-warn = 주의
status-fail = 실패
status-blocked = 보류
status-na = 해당 없음
status-skipped = 건너뜀
status-unknown = 판단 불가
status-error = 오류

count-ok = 정상 { $count }건
count-warn = 주의 { $count }건
count-fail = 실패 { $count }건
count-blocked = 보류 { $count }건
count-na = 해당 없음 { $count }건
count-skipped = 건너뜀 { $count }건
count-unknown = 판단 불가 { $count }건
count-error = 점검 오류 { $count }건

severity-fail = 실패
severity-warn = 주의
severity-info = 참고

confidence-high = 높음
confidence-medium = 중간
confidence-low = 낮음

owner-you = 본인
owner-network_team = 네트워크 팀(방화벽)
owner-dns_team = DNS 담당 팀
owner-gateway_team = 웹 게이트웨이·프록시 담당 팀
owner-it_desktop = IT 지원 팀(이 컴퓨터)
owner-aws_admin = 사내 AWS 관리자
owner-aws_support = AWS Support
owner-bank = 은행 또는 카드사
owner-isp = 인터넷 통신사

category-environment = 이 컴퓨터
category-network = 네트워크
category-credentials = 자격 증명
category-activation = 계정 활성화
category-verification = 본인 확인
category-payment = 결제
category-identity-center = Identity Center
category-support = 지원 사례

layer-environment = 컴퓨터
layer-resolve = DNS
layer-connect = 연결
layer-proxy_connect = 프록시
layer-tls = TLS
layer-http = HTTP
layer-aws = AWS

lane-direct = 직접 연결
lane-proxy = 프록시 경유
lane-pac = 프록시 스크립트
lane-browser = 브라우저

ca-store-bundled = 공인 루트
ca-store-roots = 지정한 루트
ca-store-os = 운영 체제
ca-store-bundle = CA 번들

# 다른 원인을 배제한 대조 시험
control-control_host = 무관한 호스트, 모든 단계
control-control_name = 같은 DNS 서버에 무관한 이름 질의
control-other_sni = 같은 주소에 다른 서버 이름
control-other_address = 다른 주소에 같은 서버 이름
control-no_sni = 서버 이름이 없는 ClientHello
control-hello_split = 둘로 나눠 보낸 ClientHello
control-hello_post_quantum = 양자 내성 키를 담은 큰 ClientHello
control-hello_small_segment = 작은 세그먼트로 보낸 큰 ClientHello
control-hello_padded = 같은 크기로 채운 ClientHello
control-repeat = 같은 ClientHello 반복
control-plain_http = 같은 호스트에 평문 HTTP 요청
control-tcp_canary = 아무도 쓰지 않는 주소로 연결
control-dns_canary = DNS 서버가 없는 주소로 질의
control-random_label = 같은 도메인의 임의 이름
control-second_resolver = 다른 DNS 서버에 같은 이름 질의
control-checking_disabled = DNSSEC 검증을 끈 질의
control-dns_tcp = TCP로 보낸 같은 질의
control-control_connect = 같은 프록시로 무관한 호스트 연결
control-control_port = 같은 프록시로 다른 포트 연결
control-path_pair = 같은 호스트의 다른 경로
control-other_family = 같은 호스트의 다른 종류 주소(IPv4, IPv6)
control-earlier_way = 프록시 스크립트가 먼저 알려 준 경로
control-ordinary_client = 일반 프로그램이 보낸 같은 요청
control-hops = 같은 패킷을 홉마다

# 실패한 모습
failure-no_resolver = DNS 서버가 설정되어 있지 않음
failure-name_not_found = 없는 이름이라는 응답(NXDOMAIN)
failure-no_data = 해당 종류의 주소가 없음
failure-dns_refused = DNS 서버가 거부함(REFUSED)
failure-dns_servfail = DNS 서버가 답하지 못함(SERVFAIL)
failure-dns_timeout = DNS 서버의 응답 없음
failure-dns_malformed = 읽을 수 없는 DNS 응답
failure-temporary_failure = 지금은 이름을 조회할 수 없음
failure-connect_timeout = 연결 시도에 응답 없음
failure-connection_refused = 연결 거부됨
failure-network_unreachable = 네트워크로 가는 경로 없음
failure-host_unreachable = 호스트로 가는 경로 없음
failure-permission_denied = 연결이 허용되지 않음
failure-address_not_available = 이 종류의 로컬 주소 없음
failure-out_of_resources = 이 컴퓨터의 소켓 부족
failure-connection_reset = 연결이 재설정됨
failure-connection_closed = 응답 없이 연결이 닫힘
failure-read_timeout = 연결 후 응답 없음
failure-proxy_name_not_found = 프록시 이름을 조회할 수 없음
failure-proxy_auth_required = 프록시가 로그인을 요구함(407)
failure-proxy_refused = 프록시가 거부함
failure-proxy_not_http = 프록시의 응답이 HTTP가 아님
failure-proxy_not_socks = 프록시의 응답이 SOCKS가 아님
failure-tls_alert = 상대편이 TLS 경고(alert)를 보냄
failure-not_tls = TLS가 아닌 응답
failure-tls_malformed = 읽을 수 없는 TLS 응답
failure-certificate_unknown_issuer = 알 수 없는 발급자의 인증서
failure-certificate_name_mismatch = 다른 이름의 인증서
failure-certificate_expired = 만료된 인증서
failure-certificate_not_yet_valid = 아직 유효하지 않은 인증서
failure-certificate_invalid = 유효하지 않은 인증서
failure-http_malformed = 읽을 수 없는 HTTP 응답
failure-headers_too_large = HTTP 헤더가 너무 큼
failure-body_stalled = 응답이 도중에 멈춤
failure-aws_error = AWS가 오류로 응답함
failure-not_aws = AWS의 응답이 아님
failure-endpoint_insecure = 지정된 엔드포인트가 다른 컴퓨터로 가는 일반 HTTP라서 아무것도 보내지 않음
failure-aws_unreachable = AWS API의 응답 없음
failure-no_credentials = 자격 증명 없음
failure-credentials_invalid = 유효하지 않은 자격 증명
failure-deadline = 제한 시간 안에 끝나지 않음
failure-interrupted = 중단됨
failure-internal = 점검 프로그램 자체 오류
failure-other = 실패

# 머리말
header-run = 실행
header-catalogue = 카탈로그
header-directory = 디렉터리
header-trust = 신뢰 저장소
header-shared = 공유할 수 있도록 이름을 바꾼 보고서입니다.

# 진단 결과
label-saw = 확인된 내용
label-means = 의미
label-owner = 담당
label-confidence = 확신도
label-ask = 요청 내용
label-do = 할 일
label-rule = 규칙
label-list = 전체 이름
label-confirm = 직접 확인
label-where = 위치
label-excluded = 배제한 원인
label-open = 남은 가능성
label-expect = 해결 후
label-wrong = 이 진단이 틀릴 수 있는 경우
label-related = 관련 항목
label-vendor = 제품
label-located = 끊긴 곳
hop-0 = 이 컴퓨터
hop-unnamed = 홉 { $hop }
hop-named = 홉 { $hop }({ $router })
located-between = 다음 두 지점 사이: { $after } - { $before }
located-at = 다음 장비가 직접 알림: { $place }
located-in-place = 다음 장비가 목적지 대신 연결을 받음: { $place }
located-last = 마지막 라우터 또는 목적지: { $place }
located-silent = 위치를 알 수 없음: 라우터가 응답하지 않습니다.
located-differs = 위치를 알 수 없음: 추적한 호스트마다 위치가 다릅니다.
located-not-available = 위치를 알 수 없음: 이 시스템은 어느 라우터가 패킷을 버리는지 알려 주지 않습니다. Linux에서는 알 수 있습니다.
label-layer = 단계

blocked-by = 선행 점검 실패로 보류 { $count }건: { $cause }
waits-for = 먼저 해결할 점검:
allowlist-none-blocked = 차단된 호스트가 없어 목록이 비어 있습니다. 파일: { $file }
saved-is-not-shared = 다음 파일에는 이름이 그대로 든 증거가 있습니다: { $file }. --share 옵션은 보고서에만 적용되므로 이 파일은 공유하지 마세요.
told-under = 자세한 내용이 있는 점검:
more-rows = 외 { $count }건(--verbose)
some-checks = 점검 { $count }건
some-device = 경로에 있는 장비
answers-title = 답변에 따라 할 일 { $count }가지(이 순서대로)
answers-more = 코드와 자세한 설명: --verbose
hosts-more = { $names } 외 { $count }개
same-hosts = 위와 같은 호스트
other-categories = 다른 분류 { $count }개
title-all-checks = 전체 점검

# 맺음말
label-result = 결과
label-cause = 가장 유력한 원인
label-next = 다음 단계

result-problems = 문제 { $count }건
result-warnings = 주의 { $count }건
result-none = 실패 없음
result-incomplete = 실행이 일찍 끝남

next-green = 네트워크에서는 문제를 찾지 못했습니다. 시험할 수 있는 모든 호스트가 응답했습니다. 다른 차단이 전혀 없다는 뜻은 아닙니다.
next-no-host = 이번 실행에서는 호스트를 시험하지 않았으며, 확인한 항목에는 문제가 없습니다. 전체를 보려면 --only 옵션과 --skip 옵션 없이 실행하세요.
next-warnings = 설정을 계속할 수 있습니다. 주의 항목마다 담당이 적혀 있습니다.
next-undetermined = 필수 점검 일부를 판단하지 못했습니다. 위에서 필요한 것을 확인한 다음 aws-setup-doctor를 다시 실행하세요.
next-ask =
    ‘요청 내용’을 보낼 곳: { $owner }
    자세히: { $command }
next-ask-again =
    ‘요청 내용’을 보낼 곳: { $owner }
    해결되면 aws-setup-doctor를 다시 실행하세요.
    자세히: { $command }
next-you =
    { $step }
    자세히: { $command }

# 허용 목록의 설명. 한 줄이 주석 한 줄
product-plain-note = AWS가 게시한 이름, 포트, 용도.
product-squid-note =
    이 파일을 첫 번째 http_access deny 앞에 두세요. 예: include /etc/squid/aws-setup.conf
    앞에 점이 있으면 도메인 자체와 하위 이름을 모두 포함합니다.
    .decrypt =
        ssl_bump 설정으로 복호화하는 경우에만 주석 표시를 지우고 ssl_bump bump 앞에 두세요.
        위에 deny 규칙이 있으면 splice보다 먼저 적용됩니다.
product-palo-alto-note =
    와일드카드는 도메인 자체와 일치하지 않으므로 둘 다 적었습니다. 끝의 슬래시(/)는 이름의 끝을 뜻합니다.
    차단 규칙보다 위에 있는 보안 규칙에 이 범주를 넣으세요.
    .decrypt = 이 복호화 규칙을 복호화하는 규칙보다 위에 두세요.
product-fortigate-note =
    allow 동작은 범주 필터로 넘어가 차단될 수 있으므로 exempt 동작을 씁니다.
    정책의 웹 필터 프로필에서 이 URL 필터를 선택하세요.
    .decrypt = 복호화 제외: custom-deep-inspection 자리에 실제 검사 프로필 이름을 쓰세요.
product-zscaler-note =
    목록의 이름을 사용자 지정 URL 범주에 붙여 넣고 URL Filtering에서 허용하세요.
    Allow Cascading to URL Filtering 설정이 켜져 있으면 허용한 클라우드 앱도 URL Filtering에서 차단될 수 있습니다.
    .decrypt = 같은 범주를 SSL Inspection 규칙에 Do Not Inspect 동작으로 넣으세요.
product-umbrella-note =
    허용 유형의 대상 목록입니다. 각 이름의 하위 이름까지 포함하며, 별표는 쓸 수 없습니다.
    .decrypt = 같은 이름을 선택적 복호화 목록에 넣으세요.
product-netskope-note =
    URL 목록입니다. 와일드카드는 도메인 자체도 포함합니다. Real-time Protection에서 허용하세요.
    .decrypt =
        같은 이름을 SSL Decryption 정책에 Do Not Decrypt 동작으로 넣으세요.
        그 뒤에도 Real-time Protection이 적용되며, 이때는 차단 페이지 없이 연결이 끊깁니다.
product-check-point-note =
    이 사용자 지정 사이트를 액세스 규칙에 쓰세요. FQDN이 아닌 도메인 객체는 역방향 DNS로 판단하므로 AWS 주소와 맞지 않습니다.
    .decrypt = 같은 사이트를 HTTPS Inspection 규칙에 Bypass 동작으로 넣으세요.
product-aws-network-firewall-note = AWS 계정 설정용. 허용 목록 방식은 다른 TLS 이름을 모두 거부합니다. 클라이언트가 방화벽 VPC 밖에 있으면 HOME_NET 변수를 지정하세요. TLS 검사를 쓰면 SNI가 없거나 맞지 않는 연결은 끊깁니다.
product-cloudflare-gateway-note = 2. HTTP 정책, 동작 Allow:
    .decrypt = 1. HTTP 정책, 동작 Do Not Inspect. Allow와 Block보다 먼저 평가됩니다:

# 표와 문서에 쓰는 말
title-report = AWS 계정 설정 점검 보고서
title-left-out = 시험하지 않은 항목
head-started = 시작 시각
head-tool = 도구
head-regions = 리전
head-lanes = 연결 방식
head-status = 상태
head-check = 점검
head-host = 호스트
head-what = 내용
head-evidence = 증거
label-severity = 심각도

# 공유용 보고서에서 바꾼 것
share-title = 공유 준비 완료
share-host = 호스트 이름 { $count }건 대체
share-proxy = 프록시 이름 { $count }건 대체
share-directory = 디렉터리 이름 { $count }건 대체
share-instance = 인스턴스 ID { $count }건 대체
share-account = 계정 ID { $count }건 대체
share-email = 이메일 주소 { $count }건 대체
share-phone = 전화번호 { $count }건 대체
share-path = 경로 { $count }건 대체
share-private-address = 사설 주소 { $count }건 대체
share-public-address = 공인 주소 { $count }건 대체
share-check = 자체 점검 이름 { $count }건 대체
share-endpoint = 자체 엔드포인트 이름 { $count }건 대체
share-evidence = 증거 ID { $count }건 대체
share-interface = 네트워크 인터페이스 이름 { $count }건 대체
share-certificate = 인증서 { $count }건 대체
share-certificate-name = 인증서에 적힌 이름 { $count }건 대체
share-permission-set = 권한 세트 { $count }건 대체
share-profile = 프로필 이름 { $count }건 대체
share-session = 세션 이름 { $count }건 대체
share-label = 호스트 이름의 일부 { $count }건 대체
share-text = 글 { $count }건 대체
share-secret = 비밀 정보 { $count }건 제거
share-left_out = 안전을 확인할 수 없어 뺀 글 { $count }건

# 호스트까지의 경로
title-findings = 진단 결과
title-way = 경로가 끊긴 곳
title-path = 호스트까지의 경로
same-path = 경로가 같은 호스트 { $count }개 더 있음
title-calls = AWS API 호출
head-call = 호출
head-region = 리전
head-at = 시각(UTC)
head-answer = 응답
head-request-id = 요청 ID
head-trust = 신뢰 저장소
head-time = 시간
way-computer = 이 컴퓨터
way-passed = 통과
way-warned = 통과, 주의 있음
way-broken = 여기서 끊김
way-not_reached = 도달하지 못함
title-hops = 라우터별 경로
way-far = 목적지
way-cut = 이 두 지점 사이
way-in_place = 목적지 대신 응답함
way-last = 이 라우터 또는 목적지

# 점검하지 않은 이유
reason-direct-closed-by-design = 직접 연결은 막혀 있지만 프록시가 동작하므로 이 경로는 필요하지 않음
reason-browser-does-not-say = 브라우저에 응답이 없었고 이유는 페이지에 알려 주지 않음
reason-browser-hides-answer = 브라우저에 응답이 왔지만 상태 코드와 내용은 페이지에 보여 주지 않음
reason-bypasses-proxy = NO_PROXY 설정에 따라 이 호스트에는 프록시를 쓰지 않음
reason-no-credentials = AWS 자격 증명을 찾지 못함
    .give = 먼저 로그인하거나 --profile 옵션으로 프로필을 선택하세요.
    .hint = aws login
reason-not-supported = 이 실행에서는 AWS에 물을 수 없음
reason-credentials-unusable = AWS 자격 증명을 사용할 수 없음
reason-no-portal = 액세스 포털을 알 수 없음. --directory 옵션으로 지정
reason-no-organization = 계정이 조직에 속해 있지 않음
reason-not-management-account = 관리 계정에서만 알 수 있음
reason-no-support-plan = 현재 지원 플랜에는 Support API가 포함되지 않음
reason-no-payment-card = 결제 방법에 카드가 없음
reason-aws-may-leave-out = 자격 증명으로 볼 수 없는 항목을 AWS가 알리지 않았을 수 있음
reason-no-browser-came = 페이지를 연 브라우저가 없음
reason-no-access-manager = 계정 액세스 관리자(account access manager)가 없음
reason-no-instance = Identity Center 인스턴스가 없음
reason-account-instance = 계정 인스턴스에는 해당 항목이 없음
reason-not-in-partition = 이 파티션에서는 제공되지 않음
reason-needs-earlier-answer = 먼저 필요한 응답을 받지 못함
reason-not-asked = 질문하지 않음
reason-aws-access-denied = 자격 증명에 IAM 권한이 없음
reason-aws-call-failed = AWS에서 사용할 수 있는 응답을 받지 못함
reason-not-observed = 관찰된 것이 없음
reason-controls-not-needed = 실패한 항목이 없어 비교가 필요하지 않음
reason-not-proven-aws = 응답이 있었지만 AWS의 응답이라는 증거가 없음
reason-nothing-failed = 실패한 항목이 없음
reason-redirected = --connect-to 옵션으로 다른 주소를 지정함
reason-no-proxy = 프록시가 설정되어 있지 않음
reason-script-gave-no-way = 프록시 스크립트가 이 호스트에 쓸 프록시를 알려 주지 않음
reason-script-not-read = 프록시 스크립트를 읽지 못함
reason-deadline = 남은 시간이 없음
    .give = --deadline 옵션으로 시간을 늘리세요.
reason-interrupted = 실행이 중단됨
reason-unknown = 이 버전이 모르는 이유

# 시간 단위
unit-d = { $count }일
unit-h = { $count }시간
unit-min = { $count }분
