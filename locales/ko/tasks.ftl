# 하려던 일: 모든 보고서의 끝.

task-sign-up = AWS 가입
task-console = 콘솔 로그인
task-portal = 액세스 포털 열기
task-cli = AWS CLI 로그인
task-account = 계정 사용
task-administrator = 관리자 작업

verdict-works = 가능
verdict-degraded = 일부 가능
verdict-blocked = 막힘
verdict-unknown = 알 수 없음
verdict-not_checked = 점검 안 함

through-yes = 가능
through-no = 불가
through-unknown = 알 수 없음

client-browser = 브라우저
client-aws-cli = AWS CLI
client-go = Go 프로그램
client-node = Node 프로그램
client-java = Java 프로그램
client-curl = curl

title-tasks = 이 컴퓨터에서 할 수 있는 일
head-task = 할 일
head-verdict = 판정
head-because = 원인 또는 확인 방법

result-network-fine = 네트워크 정상
result-account-not-checked = 계정은 점검하지 않음

next-network-fine = 네트워크는 정상입니다. 계정은 점검하지 않았습니다.
ways-on = 로그인하지 않아 계정은 점검하지 않았습니다. 다음 세 가지 중 하나로 계속하세요: 질문에 답하기({ $program } --interview), 오류 메시지의 뜻 확인({ $program } explain-error "메시지"), 로그인(aws login) 후 다시 실행.
next-account-not-checked =
    계정이 문제라면:
    1. 질문에 답하기: { $program } --interview
    2. 오류 메시지의 뜻 확인: { $program } explain-error "메시지"
    3. 로그인한 다음 다시 실행하기: aws login
next-degraded = 막히지는 않았지만 일부만 됩니다: { $task }. { $step }

title-clients = 프로그램별 차이
head-hosts = 호스트
clients-yes = 통과
clients-no = 실패
clients-unknown = 알 수 없음
obstacle-not_reached = 연결이 끊김
obstacle-large_hello_cut = 큰 ClientHello가 끊김
obstacle-certificate_refused = 인증서를 거부함
obstacle-bundle_unusable = CA 번들을 쓸 수 없음
obstacle-not_answered = 응답이 없음
obstacle-not_proven = AWS의 응답이라는 증거가 없음
obstacle-not_tried = 시도하지 않음
obstacle-hello_not_tried = 이 프로그램의 ClientHello는 시도하지 않음
obstacle-depends_on_version = 버전에 따라 다름
obstacle-store_not_read = 자체 인증서 저장소를 읽지 않음
obstacle-way_not_known = 자체 프록시 설정을 읽지 않음
obstacle-password_not_sent = 프록시 비밀번호를 직접 물어봄
obstacle-depends_on_address = 선택한 주소에 따라 다름
obstacle-by_chance = 될 때도 있고 안 될 때도 있음
