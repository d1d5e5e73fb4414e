case-subject-activation = 새 AWS 계정이 활성화되지 않음
case-subject-verification = 계정이 차단되었거나 확인 대기 중임
case-opening-activation = 새로 만든 AWS 계정이 활성화되지 않아 서비스를 사용할 수 없습니다. 무엇이 더 필요한지 알려 주시거나 계정을 활성화해 주세요.
case-opening-verification = AWS 계정이 차단되었거나 확인 대기 상태입니다. 확인에 필요한 것을 알려 주시거나 차단을 해제해 주세요.
case-since = 이 상태가 시작된 시점:
case-account = AWS에서 조회한 계정 상태:
case-tried = 확인했거나 시도한 내용:
case-reachable = 연락 가능한 시간:
case-contact = 선호하는 연락 방법:
contact-web = 이메일/웹
contact-phone = 전화
contact-chat = 채팅
case-findings = 진단 결과(자세한 내용은 첨부 파일 참조):
case-shortened = (나머지 진단 결과는 첨부 파일에 있습니다.)
case-closing = 첨부한 보고서에는 카드 정보와 암호가 들어 있지 않습니다.
case-korean-desk = 한국어 지원 시간은 영업일 09:00-18:00(KST)입니다.

answer-yes = 예.
answer-no = 아니요.
answer-unsure = 잘 모름.

secret-card-number = 카드 번호
secret-aws-secret-key = AWS 보안 액세스 키
secret-aws-session-token = AWS 세션 토큰
secret-private-key = 프라이빗 키
secret-one-time-code = 일회용 코드
secret-url-password = URL 안의 암호

case-error-subscription-required = 이 계정의 지원 플랜에는 AWS Support API가 포함되어 있지 않습니다. 아무것도 접수되지 않았고 초안은 그대로 있습니다. 콘솔에서 접수하세요.
case-error-access-denied = 현재 자격 증명에는 권한이 없습니다. 필요한 IAM 작업: { $action }. 아무것도 접수되지 않았고 초안은 그대로 있습니다.
case-error-attachment-set-expired = 첨부 파일을 올린 지 한 시간이 지나 만료되었습니다. 아무것도 접수되지 않았습니다. 명령을 다시 실행하세요.
case-error-creation-limit = 지금은 새 사례를 더 만들 수 없습니다(AWS 한도 도달). 아무것도 접수되지 않았고 초안은 그대로 있습니다. 나중에 다시 시도하거나 콘솔을 사용하세요.
case-error-throttled = AWS에서 요청을 줄여 달라고 응답했습니다. 아무것도 접수되지 않았고 초안은 그대로 있습니다. 몇 분 뒤 다시 시도하세요.
case-error-invalid = AWS에서 값을 받아들이지 않았습니다. 아무것도 접수되지 않았고 초안은 그대로 있습니다. AWS 메시지: { $message }
case-error-no-answer = AWS에서 응답이 오지 않았습니다. 접수 여부를 알 수 없습니다. `aws-setup-doctor case file --resume` 명령을 실행하면 접수 전에 AWS에 먼저 확인합니다.
case-error-other = AWS에서 오류를 반환했습니다. 초안은 그대로 있습니다. `aws-setup-doctor case file --resume` 명령은 접수 전에 AWS에 먼저 확인합니다. AWS 메시지: { $message }
