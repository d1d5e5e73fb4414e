# checks/에 나오는 말: 호스트의 용도, 호스트가 실린 목록, 점검하지 않은 이유, 점검의 이름.
# 분류 이름은 report.ftl에 있습니다.

# 호스트의 용도
purpose-access-portal = 사용 중인 AWS 액세스 포털
purpose-portal-assets = 액세스 포털의 화면과 스크립트
purpose-sign-in = AWS 로그인
purpose-sign-up = AWS 계정 가입
purpose-captcha = 로그인과 가입 화면의 보안 문자(CAPTCHA)
purpose-threat-protection = 자동화된 로그인을 막는 AWS 보호 기능
purpose-console = AWS Management Console
purpose-console-assets = AWS Management Console의 화면과 스크립트
purpose-console-api = 콘솔이 뒤에서 읽는 설정, 검색, 알림
purpose-cli-download = AWS CLI 내려받기
purpose-mcp = AI 에이전트를 위한 AWS MCP 서버
purpose-cli-sign-in = AWS CLI와 SDK의 로그인
purpose-builder-id = AWS Builder ID
purpose-doctor-api = 자격 증명이 있을 때 이 프로그램이 조회하는 AWS API
purpose-control = AWS 로그인과 무관한 비교용 호스트
purpose-canary = 시험용으로 예약된 주소(RFC 5737). 응답이 오면 경로의 장비가 보낸 것
purpose-resolver = 직접 지정한 두 번째 DNS 서버
purpose-identity-provider = 회사의 ID 제공업체(IdP)
purpose-own = 직접 추가한 호스트

# 그 용도의 호스트가 없을 때 동작하지 않는 것
without-access-portal = 액세스 포털이 열리지 않거나 로그인 후 빈 화면이 나옵니다.
without-portal-assets = 로그인 화면과 포털이 비어 보일 수 있습니다. 스크립트, 스타일, 그림을 여기서 가져옵니다.
without-sign-in = 로그인 화면이 열리지 않거나 로그인이 끝나지 않습니다.
without-sign-up = 가입 화면이 열리지 않거나 가입이 중간에 멈춥니다.
without-captcha = AWS가 보안 문자를 요구할 때 표시되지 않아 로그인이나 가입을 계속할 수 없습니다.
without-threat-protection = AWS가 브라우저를 자동화 프로그램으로 보고 로그인을 거부할 수 있습니다.
without-console = 콘솔이 열리지 않습니다.
without-console-assets = 콘솔 화면이 비거나 일부만 표시될 수 있습니다. 스크립트와 스타일을 여기서 가져옵니다.
without-console-api = 콘솔의 설정, 검색, 알림이 빠집니다.
without-cli-download = AWS CLI를 내려받을 수 없습니다. 이미 설치한 AWS CLI에는 영향이 없습니다.
without-mcp = AI 에이전트가 AWS MCP 서버를 쓸 수 없습니다. 그 밖에는 영향이 없습니다.
without-cli-sign-in = aws sso login 또는 aws login 명령이 실패합니다. 브라우저에는 영향이 없습니다.
without-builder-id = AWS Builder ID 로그인이 실패합니다.
without-doctor-api = 이 프로그램이 계정 상태를 읽을 수 없고 AWS CLI가 해당 서비스를 호출할 수 없습니다. 로그인에는 영향이 없습니다.
without-control = 영향이 없습니다. 비교할 때만 접속합니다.
without-identity-provider = 회사의 ID 제공업체에 연결할 수 없어 로그인을 시작할 수 없습니다.
without-own = 직접 추가한 호스트입니다. 어디에 필요한지는 추가한 담당자에게 확인하세요.


list-guide-2023 = AWS 설정 안내서(2023년)
list-portal = AWS 액세스 포털 허용 목록
list-sign-in = AWS 로그인 허용 목록
list-sign-up = 계정 가입
list-console = AWS Management Console
list-cli = AWS CLI 로그인
list-console-suffix = AWS Management Console의 도메인 끝부분
list-cli-download = AWS CLI 내려받기
list-mcp = AWS MCP 서버
list-doctor-api = 이 프로그램이 조회하는 API
list-control = 비교용 호스트
list-own = 직접 추가한 호스트

# 그 호스트가 필요하다는 근거
sure-documented = AWS 문서에 나와 있음
sure-derived = AWS 클라이언트 코드에서 확인됨
sure-assumed = 추정(AWS 문서에서 찾지 못함)

# 점검하지 않은 이유
reason-pattern-not-testable = 와일드카드 패턴 자체에는 점검할 호스트가 없음. 그 아래에 알려진 호스트는 따로 점검함
reason-needs-directory = 액세스 포털 지정 필요. 예: --directory d-1234567890
    .hint = --directory
reason-needs-instance = Identity Center 인스턴스가 들어 있는 액세스 포털 주소 지정 필요. 예: --directory https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com
reason-needs-region = 리전 지정 필요. 예: --region ap-northeast-2
    .hint = --region
reason-not-selected = --only 옵션으로 고른 점검이 아님
    .hint = --only
reason-left-out = --skip 옵션으로 제외함
    .hint = --skip
reason-not-in-allowlist = --allowlist 옵션으로 고른 목록에 없음
reason-controls-off = --no-controls 옵션으로 비교 점검을 끔
reason-no-host-to-control = 점검하는 호스트가 없어 비교할 대상이 없음
reason-interview-off = 직접 답해야 하는 질문. 답하려면 --interview 옵션으로 실행
    .hint = --interview

# 호스트 하나에 대한 것이 아닌 점검
check-environment-link = 네트워크 연결
check-environment-resolver = DNS 설정
check-environment-proxy = 프록시 설정
check-environment-trust-stores = 신뢰하는 인증 기관
check-environment-clock = 시계
check-environment-callback = 이 컴퓨터에서 로그인을 마칠 수 있는지
check-environment-locale = 언어와 문자 집합
check-environment-settings = AWS CLI 설정
check-network-controls = 다른 호스트와 비교
check-credentials-identity = 자격 증명이 속한 계정
check-activation-account-state = 계정 상태
check-activation-plan = 무료 플랜 또는 유료 플랜
check-activation-services = 서비스 응답 여부
check-activation-sign-up-finished = 가입 절차 완료 여부
check-verification-phone = 전화번호 확인
check-verification-phone-call = 확인 전화나 문자 메시지 수신 여부
check-payment-method = 결제 방법
check-payment-invoices = 미납 청구서
check-payment-actions = AWS가 요청한 결제 관련 조치
check-payment-bank = 은행의 결제 승인 여부
check-identity-center-organization = 조직
check-identity-center-instance = Identity Center 인스턴스
check-identity-center-root-user = 루트 사용자 보호
check-activation-regions = 활성화된 리전
check-activation-mail = AWS가 보낸 메일 확인 여부
check-activation-browser = 다른 브라우저 사용 여부
check-verification-contacts = 대체 연락처
check-verification-phone-reachable = 전화 수신 가능 여부
check-verification-india = AWS India 고객 확인
check-identity-center-permission-sets = 권한 세트
check-identity-center-account-access = 권한 세트 없이 받은 역할
check-credentials-sign-in-policy = 계정의 로그인 정책
check-identity-center-assignments = 계정 할당
check-identity-center-users = ID 저장소의 사용자
check-identity-center-sign-in = 포털과 리전의 일치 여부
check-support-case-options = 지원 사례 접수 방법
check-support-plan = 지원 플랜

# --interview 질문
ask-sign-up-finished = 가입 화면에서 지원 플랜을 고르는 마지막 단계까지 마쳤습니까?
ask-phone-call-received = 확인 코드를 알려 주는 전화나 문자 메시지([국제발신]으로 표시될 수 있음)를 받았습니까?
ask-bank-approved-charge = 은행이나 카드 앱에 AWS가 요청한 소액(약 1달러 또는 원화 소액) 승인 내역이 있습니까? (승인 취소 내역도 포함. 없으면 카드사의 ‘해외 결제 차단’ 확인)
ask-mail-read = AWS에서 보낸 메일을 스팸 메일함까지 확인했습니까?
ask-other-browser-tried = 다른 브라우저나 확장 프로그램이 없는 시크릿 창에서 시도해 보았습니까?
ask-phone-reachable = 지금 전화기로 국제발신 전화와 [국제발신] 문자를 받을 수 있습니까?
ask-india-verification-done = AWS India 계정인 경우, 콘솔에서 고객 확인을 마쳤습니까?

# 질문에 대한 답변(사례에 쓰는 서술문)
said-sign-up-finished-yes = 가입 화면에서 지원 플랜을 고르는 마지막 단계까지 마쳤습니다.
said-sign-up-finished-no = 가입 화면에서 지원 플랜을 고르는 마지막 단계까지 가지 못했습니다.
said-phone-call-received-yes = 확인 코드를 알려 주는 전화나 문자 메시지를 받았습니다.
said-phone-call-received-no = 확인 코드를 알려 주는 전화나 문자 메시지를 받지 못했습니다.
said-bank-approved-charge-yes = 은행이나 카드 앱에 AWS가 요청한 소액 승인 내역이 있습니다.
said-bank-approved-charge-no = 은행이나 카드 앱에 AWS가 요청한 소액 승인 내역이 없습니다.
said-mail-read-yes = AWS에서 보낸 메일을 스팸 메일함까지 확인했습니다.
said-mail-read-no = AWS에서 보낸 메일을 스팸 메일함까지는 아직 확인하지 않았습니다.
said-other-browser-tried-yes = 다른 브라우저나 확장 프로그램이 없는 시크릿 창에서 시도해 보았습니다.
said-other-browser-tried-no = 다른 브라우저나 시크릿 창에서는 아직 시도하지 않았습니다.
said-phone-reachable-yes = 지금 국제발신 전화와 문자 메시지를 받을 수 있습니다.
said-phone-reachable-no = 지금은 국제발신 전화와 문자 메시지를 받을 수 없습니다.
said-india-verification-done-yes = 콘솔에서 고객 확인(AWS India)을 마쳤습니다.
said-india-verification-done-no = 콘솔에서 고객 확인(AWS India)을 아직 마치지 않았습니다.
said-phone-attempts-left-yes = 전화 확인을 다시 시도할 수 있습니다.
said-phone-attempts-left-no = 전화 확인에서 “최대 실패 횟수” 오류가 납니다.
