case-subject-activation = 새 AWS 계정이 활성화되지 않음
case-subject-verification = 계정이 차단되었거나 확인 대기 중임
case-opening-activation = 새로 만든 AWS 계정이 활성화되지 않아 서비스를 사용할 수 없습니다. 무엇이 더 필요한지 알려 주시거나 계정을 활성화해 주세요.
case-opening-verification = AWS 계정이 차단되었거나 확인 대기 상태입니다. 확인에 필요한 것을 알려 주시거나 차단을 해제해 주세요.
case-since = 이 상태가 시작된 시점:
case-account = AWS에서 조회한 계정 상태:
case-account-state = 계정 상태
case-account-created = 가입 시각
case-account-phone = 전화번호 확인
case-account-plan = 계정 플랜
case-account-payments = 결제 알림
case-request-id = 요청 ID
case-tried = 확인했거나 시도한 내용:
case-reachable = 연락 가능한 시간:
case-contact = 선호하는 연락 방법:
contact-web = 이메일/웹
contact-phone = 전화
contact-chat = 채팅
case-findings = 진단 결과(자세한 내용은 첨부 파일 참조):
case-shortened = (나머지 진단 결과는 첨부 파일에 있습니다.)
case-closing = 첨부한 보고서에는 카드 정보와 암호가 들어 있지 않습니다.
case-korean-desk = 참고: 한국어 지원 시간은 영업일 09:00-18:00(KST)입니다.

answer-yes = 예.
answer-no = 아니요.
answer-unsure = 잘 모름.

# case draft: 미리 보기
case-draft-written = 초안을 저장했습니다: { $folder }. 아직 아무것도 보내지 않았습니다. subject.txt 파일과 body.txt 파일은 텍스트 편집기에서 고칠 수 있습니다.
case-draft-next = 접수하려면 실행하세요: { $command }
case-label-type = 유형:
case-label-account = 계정:
case-label-category = 서비스 / 범주:
case-label-language = 언어:
case-label-attached = 첨부 파일:
case-label-subject = 제목:
case-codes-live = { $codes }: AWS에서 조회한 목록에서 선택함
case-codes-dated = { $codes }: AWS 목록을 조회할 수 없어 마지막으로 확인된 코드({ $seen })를 사용했습니다. 화면의 이름과 같은지 확인하세요.
case-topic-found = 선택 이유: 진단 결과 { $code } (--topic 옵션으로 변경 가능)
case-topic-given = --topic 옵션으로 선택함
case-note-english = 참고: 본문은 영어로 작성됩니다. 요청한 답변 언어: { $language }
case-note-past = 참고: 이미 지난 시간입니다: { $span }
case-note-korean-desk = 참고: 입력한 시간이 모두 한국어 지원 시간(영업일 09:00-18:00 KST)을 벗어납니다. 공휴일은 확인하지 않습니다.
case-note-not-reachable = 참고: 연락 가능한 시간이 없습니다. AWS에서 요청하는 정보이므로 입력하세요: --reachable "2026-11-25 09:00-12:00"
case-note-shortened = 참고: 본문에 다 들어가지 않아 첨부 파일에만 있는 진단 결과가 { $count }개 있습니다.
case-note-account-unknown = 참고: 이 진단에는 계정 정보가 없습니다. `aws-setup-doctor case file` 명령이 묻기 전에 계정을 보여 주고, --consent에 쓸 SHA-256 값을 출력합니다.

# case file
case-settling = 이전 접수가 중간에 끊겼습니다. 접수되었는지 AWS에 확인하는 중입니다 …
case-not-there = AWS에 해당 사례가 없습니다. 이전 시도에서는 아무것도 접수되지 않았습니다.
case-earlier-filed = 이전 시도가 AWS에 접수되어 있었습니다: 사례 { $number } “{ $subject }”.
case-nothing-to-resume = 중간에 끊긴 접수가 없습니다. 지금 접수한 것도 없습니다.
case-open-intent = 이전 접수가 중간에 끊겼는데 지금은 AWS에 확인할 수 없습니다. 새로 접수하기 전에 Support 센터에서 사례가 있는지 먼저 확인하세요.
case-similar = 같은 종류의 사례가 이미 열려 있습니다: { $number } “{ $subject }”({ $at }). 사례를 하나 더 만들면 둘 다 처리가 늦어집니다. 기존 사례에 덧붙이려면 --add-to { $number }, 그래도 새로 만들려면 --new-case 옵션을 사용하세요.
case-api-no-chat = Support API로는 채팅이나 전화를 요청할 수 없으며, AWS에서는 이메일과 Support 센터로 답변합니다. 채팅을 원하면 여기서 취소하고 Support 센터에서 접수하세요.
case-ask-new = 이 사례를 계정 { $account } 이름으로 AWS Support에 지금 접수하시겠습니까? 접수하려면 yes 입력:
case-ask-add = 계정 { $account }: 열려 있는 사례({ $number })에 이 내용을 덧붙이시겠습니까? 보내려면 yes 입력:
case-declined = 확인하지 않았으므로 아무것도 접수하지 않았습니다. 초안은 그대로 있습니다.
case-filed = 접수했습니다. 사례 번호: { $number } (요청 ID { $id })
case-added = 기존 사례에 덧붙였습니다. 사례 번호: { $number } (요청 ID { $id })
case-already = 이미 접수된 사례입니다. 사례 번호: { $number }. 새로 접수한 것은 없습니다.
case-what-next = 답변은 계정 이메일과 Support 센터에서 확인할 수 있습니다. 진행 상태 확인: aws-setup-doctor case status

case-console-nothing-filed = 아무것도 접수하지 않았습니다. Support 센터에서 직접 접수할 수 있도록 초안을 준비했습니다.
case-console-no-plan = 이 계정의 지원 플랜에는 Support API가 포함되어 있지 않습니다. 새 계정에서는 정상이며, 계정 및 결제 사례는 모든 플랜에서 무료로 접수할 수 있습니다.
case-console-no-credentials = AWS 자격 증명을 찾을 수 없어 여기서는 AWS Support에 연결할 수 없습니다. Support 센터는 로그인만 하면 사용할 수 있습니다.
case-console-machine-credentials = 여기서 찾은 AWS 자격 증명은 이 컴퓨터(컨테이너 또는 인스턴스 메타데이터)에서 온 것뿐이며, 사용하겠다는 지시가 없었습니다. 그래도 이 자격 증명으로 접수하려면: --use-instance-credentials
case-console-steps = 접수 방법:
case-console-step-sign-in = 계정 이메일 주소(루트 사용자)로 AWS 콘솔에 로그인합니다. 계정이 활성화되기 전에도 로그인할 수 있습니다.
case-console-step-open = 링크를 엽니다: { $link }
case-console-step-assistant = 도우미 화면이 먼저 나오면 제목을 입력한 다음 사례 생성(Create case)을 선택합니다.
case-console-step-choose = 계정 및 결제(Account and billing)를 선택하고 서비스와 범주를 선택합니다: { $shown }. 이미 선택되어 있으면 그대로 둡니다.
case-console-step-paste = 제목과 설명을 복사해 붙여 넣습니다. 제목 파일: { $subject }, 설명 파일: { $body }
case-console-step-attach = 첨부할 파일이 있는 폴더: { $folder }. 이 폴더의 파일을 모두 첨부합니다.
case-console-way-chat = 연락 방법(Contact options)에서 한국어와 채팅을 선택합니다. 지금 시간에 채팅을 선택할 수 없으면 웹을 선택합니다.
case-console-way-phone = 연락 방법(Contact options)에서 한국어와 전화를 선택합니다. 지금 시간에 전화를 선택할 수 없으면 웹을 선택합니다.
case-console-way-web = 연락 방법(Contact options)에서 한국어와 웹을 선택합니다.
case-console-step-submit = 제출을 선택하고 사례 번호를 적어 둡니다.
case-console-no-link = 사용 중인 콘솔의 Support 센터
case-console-cannot-sign-in = 로그인할 수 없는 경우: https://support.aws.amazon.com/#/contacts/aws-account-support/
case-console-no-card = 카드 번호, 암호, 확인 코드는 채팅에서 요청받더라도 절대 보내지 마세요.
case-copied = 본문을 클립보드에 복사했습니다({ $program }).
case-no-clipboard = 사용할 수 있는 클립보드가 없습니다. 파일에서 본문을 복사하세요.

# What went wrong; `case file` adds case-kept.
case-kept = 아무것도 접수되지 않았고 초안은 그대로 있습니다.
case-error-subscription-required = 이 계정의 지원 플랜에는 AWS Support API가 포함되어 있지 않습니다.
case-error-access-denied = 현재 자격 증명에는 이 작업을 할 권한이 없습니다. 필요한 IAM 작업: { $said }. `aws-setup-doctor policy --with-case` 명령으로 필요한 정책을 확인할 수 있습니다.
case-error-attachment-set-expired = 첨부 파일을 올린 지 한 시간이 지나 만료되었습니다. 명령을 다시 실행하세요.
case-error-creation-limit = 지금은 이 계정에서 새 사례를 더 만들 수 없습니다(CaseCreationLimitExceeded). 나중에 다시 시도하거나 Support 센터를 사용하세요.
case-error-throttled = AWS가 요청 속도를 제한했습니다. 몇 분 뒤에 다시 시도하세요.
case-error-invalid = AWS에서 값을 받아들이지 않았습니다. AWS 메시지: { $said }
case-error-credentials = AWS 자격 증명을 사용할 수 없습니다. { $said }
case-error-no-answer = AWS에 연결할 수 없습니다. { $said }
case-error-unknown = AWS에서 명확한 응답을 받지 못해 접수되었는지 알 수 없습니다. 초안은 그대로 있습니다. `aws-setup-doctor case file --resume` 명령은 접수하기 전에 AWS에 먼저 확인합니다. { $said }
case-error-other = AWS에서 오류를 반환했습니다. AWS 메시지: { $said }
case-error-case-not-found = 이 계정에는 해당 번호의 사례가 없습니다.
case-error-other-account = 확인한 계정과 다른 계정입니다.
case-error-unlisted = AWS의 사례 목록만으로는 이전에 접수되었는지 알 수 없습니다. 이번에는 아무것도 접수하지 않았습니다. Support 센터에서 확인하거나 나중에 다시 실행하세요.
case-account-unknown = 이 자격 증명이 어느 계정의 것인지 AWS에서 확인할 수 없습니다. 사례는 계정 하나에 속합니다. { $said }
case-other-account = 아무것도 접수하지 않았습니다. 초안의 계정: { $draft }. 이 자격 증명의 계정: { $keys }. --profile로 초안 계정의 자격 증명을 선택하거나, 이 자격 증명으로 `aws-setup-doctor case draft`를 다시 실행하세요.
case-not-recorded = 사례는 접수되었지만 이 컴퓨터에 기록하지 못했습니다: { $why }. 사례 번호를 적어 두세요. 다음 `case file`은 접수하기 전에 AWS에 먼저 확인합니다.

# case status
case-status-none = 이 컴퓨터에서 접수한 사례가 없습니다.
case-status-filed-at = 보낸 시각
case-status-state = 상태
case-status-reply = AWS의 마지막 답변({ $at }):
case-status-no-reply = 아직 AWS의 답변이 없습니다.
case-status-unknown = 상태를 조회할 수 없습니다. { $why }
case-status-others = 이 컴퓨터에서 접수한 사례 중 { $count }건은 다른 계정의 것입니다. 그 계정의 --profile을 선택하면 볼 수 있습니다.
case-stage-intended = 접수 여부를 알 수 없음. `aws-setup-doctor case file --resume` 명령을 실행하세요.
case-stage-filed = 접수됨
case-stage-added = 기존 사례에 덧붙임
case-stage-not-filed = 접수되지 않음
case-state-unassigned = 담당자 배정 대기 중
case-state-opened = 열림
case-state-pending-customer-action = AWS에서 고객의 답변을 기다리는 중
case-state-customer-action-completed = 보낸 답변이 도착함
case-state-reopened = 다시 열림
case-state-work-in-progress = AWS에서 처리 중
case-state-resolved = 해결됨

# phone verify
phone-shown = AWS에 등록된 계정({ $account }) 연락처 전화번호: { $number }
phone-ask-send = AWS에 확인 코드 발송을 요청하시겠습니까(번호: { $number })? 요청하려면 yes 입력:
phone-ask-enter = 이미 받은 코드를 입력하시겠습니까(번호: { $number })? 계속하려면 yes 입력:
phone-declined = 확인하지 않았으므로 코드를 보내지 않았습니다.
phone-sent = AWS에서 코드를 보내는 중입니다: { $number }. 1분 정도 걸릴 수 있습니다.
phone-enter = 코드(영문자 또는 숫자 6자리, 입력해도 화면에 표시되지 않음):
phone-not-a-code = 코드는 영문자 또는 숫자 6자리입니다. AWS에 보내지 않았으니 다시 입력하세요.
phone-no-code = 코드를 입력하지 않았습니다. 나중에 도착하면 실행하세요: aws-setup-doctor phone verify --have-code
phone-verified = 전화번호를 확인했습니다: { $number }
phone-verified-already = 이미 확인된 전화번호입니다: { $number }. 더 할 일은 없습니다.
phone-still = AWS에서 코드를 받았지만 상태가 바뀌지 않았습니다: { $status }. 계속 이 상태이면 AWS Support에 문의하세요: aws-setup-doctor case draft
phone-not-supported = 이 계정에는 코드로 하는 전화 확인이 제공되지 않습니다(NOT_SUPPORTED): { $number }. 번호를 바꿔도 달라지지 않으니 AWS Support에 문의하세요: aws-setup-doctor case draft
phone-none = 이 계정에는 연락처 전화번호가 없습니다. 콘솔의 계정 → 연락처 정보에서 입력하세요.
phone-unreadable = 연락처 전화번호를 조회할 수 없습니다: { $said }
phone-no-credentials = 사용할 AWS 자격 증명이 없습니다. `aws login` 또는 `aws sso login` 명령으로 로그인하거나 --profile 옵션을 사용하세요.
phone-too-soon = 코드를 요청한 지 1분이 지나지 않았습니다. { $left }초 기다리거나, 도착한 코드를 입력하세요: aws-setup-doctor phone verify --have-code
phone-too-many-sent = 하루 동안 코드를 세 번 요청했으므로 더 요청하지 않습니다. AWS에서 몇 번까지 허용하는지는 공개되어 있지 않으며, “최대 실패 횟수” 오류가 발생하면 AWS Support만 해결할 수 있습니다. 하루 기다리거나 지금 Support에 문의하세요: aws-setup-doctor case draft --topic activation
phone-too-many-wrong = 하루 동안 코드가 세 번 거부되었으므로 더 보내지 않습니다. AWS에서 몇 번까지 허용하는지는 공개되어 있지 않으며, “최대 실패 횟수” 오류가 발생하면 AWS Support만 해결할 수 있습니다. 하루 기다리거나 지금 Support에 문의하세요: aws-setup-doctor case draft --topic activation
phone-conflict-send = 지금은 AWS에서 코드를 보내지 않습니다(충돌). 이미 확인된 번호이거나, 번호를 방금 바꾸었거나, 코드가 발송 중(PENDING)입니다. 코드가 도착했으면 실행하세요: aws-setup-doctor phone verify --have-code. AWS 메시지: { $said }
phone-conflict-verify = 이 코드를 사용할 수 없습니다(충돌). 이미 확인된 번호이거나 그 사이에 번호가 바뀌었습니다. AWS 메시지: { $said }
phone-invalid = AWS에서 받아들이지 않았습니다. 코드가 틀렸거나 만료되었거나, AWS에서 보낼 수 없는 번호입니다. 시도 횟수에 포함됩니다. AWS 메시지: { $said }
phone-throttled = AWS가 요청 속도를 제한했습니다. 몇 분 기다린 뒤 다시 시도하세요.
phone-denied = 현재 자격 증명에는 이 작업을 할 권한이 없습니다. 필요한 IAM 작업: { $action }. `aws-setup-doctor policy --with-phone` 명령으로 필요한 정책을 확인할 수 있습니다.
phone-no-answer = AWS에서 응답이 없어 처리되었는지 알 수 없습니다. 코드가 도착하면 실행하세요: aws-setup-doctor phone verify --have-code. { $said }
phone-machine-credentials = 여기서 찾은 AWS 자격 증명은 이 컴퓨터(컨테이너 또는 인스턴스 메타데이터)에서 온 것뿐이며, 사용하겠다는 지시가 없었습니다. 그래도 이 자격 증명으로 인증하려면: --use-instance-credentials

# wait activation
wait-state = 계정 상태: { $said }
wait-services = 계정은 ACTIVE 상태이지만 서비스가 아직 응답하지 않습니다: { $said }
wait-no-answer = AWS에 확인할 수 없습니다: { $said }. 잠시 뒤 다시 확인합니다.
wait-credentials-gone = 자격 증명이 없거나 만료되었습니다. 다른 터미널에서 다시 로그인하면(`aws login`, `aws sso login`) 자동으로 계속됩니다.
wait-since = 가입 후 { $since } 경과, 활성화에 걸릴 수 있는 24시간 중 { $left } 남음
wait-overdue = 가입 후 { $since } 경과: 활성화에 걸릴 수 있는 24시간이 지남
wait-active = 계정이 활성화되었고 서비스가 응답합니다. 설정을 계속하세요: aws-setup-doctor
wait-over = 계정 상태: { $state }. 기다려도 바뀌지 않으며 이유는 AWS Support만 알 수 있습니다: https://support.aws.amazon.com/#/contacts/aws-account-support/
wait-timed-out = 계정이 아직 활성화되지 않았습니다. 다음 단계: aws-setup-doctor case draft
wait-no-credentials = 사용할 AWS 자격 증명이 없습니다. `aws login` 또는 `aws sso login` 명령으로 로그인하거나 --profile 옵션을 사용하세요.
wait-denied = 현재 자격 증명으로는 계정 상태를 조회할 수 없습니다. 필요한 IAM 작업: { $said }
wait-then-failed = --then 명령의 종료 상태: { $status }

# case draft, case file: 질문과 오류
case-type-account-and-billing = 계정 및 결제(Account and billing)
case-shown-activation = 계정(Account) / 활성화(Activation)
case-shown-verification = 계정 활성화(Account Activation) / 계정 확인(Account Verification)
case-ask-topic =
    무엇에 관한 사례입니까?
      1  활성화: 새 계정이 아직 활성화되지 않음
      2  확인: 계정이 차단되었거나 확인을 기다림
    1 또는 2 입력(Enter = 그만두기):
case-ask-topic-again = 1 또는 2를 입력하세요.
case-ask-reachable = AWS에서 연락해도 되는 시간은 언제입니까? 예: 2026-11-25 09:00-12:00 (이 컴퓨터의 시간대. KST처럼 붙일 수도 있음). 건너뛰려면 Enter:
case-no-topic = 활성화나 확인에 관한 진단 결과가 없습니다. 무엇에 관한 사례인지 지정하세요: --topic activation 또는 --topic verification. 네트워크 문제는 AWS Support가 아니라 네트워크 팀에 문의하세요.
case-no-category = AWS Support 목록의 customer-account, account-management 서비스에 알맞은 범주가 없습니다: { $topic }. Support Center에서 직접 선택하세요.
case-too-long = 직접 쓴 내용이 { $length }자입니다. 사례 전체는 8000자까지 쓸 수 있습니다. --tried 내용을 줄이세요.
case-hidden = { $place } { $line }번째 줄, { $column }번째 글자: 보이지 않는 문자({ $code })가 있습니다. 지우세요.
case-secrets = AWS Support에 보내면 안 되는 내용이 있습니다: { $found }. 지우고 명령을 다시 실행하세요.
secret-at = { $place } { $line }번째 줄: { $kind }
secret-card-number = 카드 번호
secret-card-security-code = 카드 보안 코드
secret-aws-access-key-id = AWS 액세스 키
secret-aws-secret-key = AWS 비밀 액세스 키(Secret access key)
secret-aws-session-token = AWS 세션 토큰
secret-token = 토큰
secret-private-key = 개인 키
secret-one-time-code = 일회용 코드
secret-password = 비밀번호
secret-url-password = 주소에 들어 있는 비밀번호
reachable-unreadable = --reachable “{ $given }”: { $why }. 이렇게 쓰세요: "2026-11-25 09:00-12:00" 또는 "2026-11-25 09:00-12:00 KST"
reachable-form = 날짜와 시간 범위가 필요합니다
reachable-date = 없는 날짜입니다
reachable-span = 두 시각 사이에 -가 필요합니다
reachable-time = 시각은 09:00처럼 써야 합니다
reachable-zone = IANA 목록에 없는 시간대입니다
reachable-ambiguous = 여러 시간대를 뜻하는 약어입니다. Asia/Kolkata 같은 이름을 쓰세요
reachable-range = 쓸 수 없는 날짜입니다
reachable-backwards = 끝나는 시각이 시작보다 빠릅니다
case-folder-missing = 초안이 없는 폴더입니다: { $folder }. 먼저 `aws-setup-doctor case draft`를 실행하거나, 그 명령이 만든 폴더를 지정하세요.
case-folder-not-ours = 비어 있지 않고 이 프로그램의 초안도 없는 폴더입니다: { $folder }. 다른 --folder를 지정하세요.
case-folder-changed = 직접 고친 초안이 있는 폴더입니다: { $folder }. `aws-setup-doctor case file`로 접수하거나 다른 --folder를 지정하세요.
case-yes-alone = --yes만으로는 사례를 접수하지 않습니다. 초안을 읽고 질문에 답하거나, `case draft`가 출력한 SHA-256 값을 --consent로 지정하세요.
case-nobody-to-ask = 아무것도 접수하지 않았습니다. 질문할 터미널이 없습니다. 초안을 읽은 뒤 이 옵션을 쓰세요: --consent { $digest }
case-other-draft = 이 계정의 이 초안에 대한 값이 아닙니다: --consent { $given }. 이 초안의 SHA-256: { $digest }. 아무것도 접수하지 않았습니다.
case-add-to-unknown = 이 범주에 그런 번호의 열린 사례가 없습니다: --add-to { $number }. --add-to를 빼고 실행하면 열려 있는 사례를 볼 수 있습니다.
case-then-wait = 계정이 준비되면 알림 받기: aws-setup-doctor wait activation
phone-needs-terminal = `phone verify`에서는 코드를 직접 입력하므로 터미널이 필요합니다. 터미널 창에서 실행하세요.

# wait activation: 진행 상황 한 줄
wait-next = 다음 확인 { $at }
wait-span-days = { $days }일 { $hours }시간
wait-span-hours = { $hours }시간 { $minutes }분
wait-support = AWS에서 정한 24시간이 지났습니다. Support에 문의하세요: aws-setup-doctor case draft
wait-stopped = 중단했습니다. 마지막으로 확인한 계정 상태: { $state }. 계속 기다리려면: aws-setup-doctor wait activation
wait-stopped-early = 첫 응답을 받기 전에 중단했습니다. 계속 기다리려면: aws-setup-doctor wait activation
