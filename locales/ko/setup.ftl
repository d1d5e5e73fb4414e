# 전화번호, 결제, 루트 사용자, Identity Center, Support에 관한 진단과 사용자만 답할 수 있는 질문.

check-verification-phone-attempts = 전화 확인 시도 횟수
ask-phone-attempts-left = “최대 실패 횟수” 오류 없이 전화 확인을 다시 시도할 수 있습니까?

reason-unsure = 잘 모르겠다고 답함
interview-no-terminal = --interview 옵션은 질문할 터미널이 필요합니다. 질문은 건너뛰고 나머지를 모두 점검합니다.
interview-intro = AWS가 API로 알려 주지 않아 직접 답해야 하는 질문입니다. 보고서를 전달하지 않는 한 답변은 이 컴퓨터에만 남습니다.
interview-choice = [y = 예, n = 아니요, x = 해당 없음, Enter = 잘 모름]
interview-again = y, n, x 중 하나를 입력하거나 Enter 키를 누르세요.
only-you-title = 본인만 확인할 수 있는 항목
only-you-hint = 답변을 보고서에 넣으려면: --interview
plan-portal-address = 어디로 이어지는지 먼저 묻습니다(HEAD, HEAD를 받지 않으면 GET. 리디렉션은 하나만 읽고 따라가지 않음). AWS 액세스 포털로 이어지면 그 포털의 호스트도 점검합니다:
plan-portal-from = 액세스 포털이 지정되지 않았습니다. sso:ListInstances 응답으로 포털을 알게 되면 <directory>.awsapps.com 호스트와 인스턴스의 호스트도 점검합니다.

phone-unverified = 연락처 전화번호가 확인되지 않음
    .saw = AWS가 알려 준 상태: UNVERIFIED ({ $phone })
    .meaning = AWS는 이 번호로 전화하거나 문자 메시지를 보내 계정을 확인하므로, 문자 메시지를 받을 수 있는 번호여야 합니다. 확인을 마칠 때까지 활성화가 보류될 수 있습니다.
    .steps =
        계정 페이지에서 번호를 확인하고 틀렸으면 고치세요: https://console.aws.amazon.com/billing/home?#/account
        전화번호 확인을 시작하고 코드를 입력하세요.
    .expect = AWS가 알려 주는 상태가 VERIFIED로 바뀝니다.
    .ask = 계정 페이지에서 AWS 계정의 연락처 전화번호 확인 절차를 마쳐 주세요.
    .wrong = AWS가 다른 방법으로 활성화한 계정은 번호를 확인하지 않아도 동작할 수 있습니다.

phone-verification-pending = 전화번호 확인 코드를 기다리는 중
    .saw = AWS가 알려 준 상태: PENDING ({ $phone })
    .meaning = 코드를 요청했지만 아직 입력하지 않았거나, 전화 또는 문자 메시지가 오지 않았습니다.
    .steps =
        코드를 요청한 화면에 코드를 입력하세요.
        오지 않았다면 번호, 신호 세기, 수신 차단을 확인한 뒤 새 코드를 요청하세요.
        그래도 오지 않으면 AWS Support에 수동 활성화를 요청하세요(계정 및 결제, 서비스 계정(Account), 범주 활성화(Activation)).
    .expect = AWS가 알려 주는 상태가 VERIFIED로 바뀝니다.
    .ask = AWS가 연락처 전화번호로 보낸 코드를 입력해 주세요.
    .wrong = 코드를 입력한 직후에는 몇 분 전 상태가 보일 수 있습니다.

phone-verification-not-supported = 이 계정에는 코드로 하는 전화 확인이 제공되지 않음
    .saw = AWS가 알려 준 상태: NOT_SUPPORTED ({ $phone })
    .meaning = 번호와 상관없이 이 계정에는 코드로 하는 전화 확인이 제공되지 않습니다. 오류가 아닙니다.
    .steps = 할 일이 없습니다. 번호를 바꿔도 달라지지 않습니다. 전화 확인 때문에 활성화가 보류된다면 AWS Support에 문의하세요.
    .expect = 전화 코드 없이 계정이 활성화됩니다.
    .ask = 전화 확인 때문에 활성화가 보류된다면, 이 계정에 전화 확인이 제공되지 않는다고 AWS Support에 알려 주세요.
    .wrong = 이 계정에 전화 확인이 꼭 필요한지는 여기서 알 수 없습니다.

phone-number-format = 연락처 전화번호의 형식이 맞지 않음
    .saw = { $problem ->
            [country-code] { $phone }: + 기호와 국가 코드로 시작하지 않습니다.
            [leading-zero] { $phone }: 국가 코드 뒤에 국내용 0이 남아 있습니다.
            [separators] { $phone }: 숫자 사이에 공백, 하이픈 또는 괄호가 있습니다.
           *[not-valid] { $phone }: 자릿수가 맞지 않거나 그 나라의 번호가 아닙니다.
        }
    .meaning = AWS는 + 기호, 국가 코드, 맨 앞의 0을 뺀 번호를 숫자로만 적도록 안내합니다. 다르게 적힌 번호로는 전화가 가지 않을 수 있습니다.
    .steps =
        계정 페이지에서 번호를 +821012345678처럼 고치세요: https://console.aws.amazon.com/billing/home?#/account
        전화번호 확인을 다시 진행하세요.
    .expect = 번호 형식에 문제가 없고, AWS가 알려 주는 상태가 VERIFIED로 바뀝니다.
    .ask = AWS 계정의 연락처 전화번호를 + 기호, 국가 코드, 맨 앞의 0을 뺀 번호 순서로 숫자만 써서 고쳐 주세요.
    .wrong = 번호 체계는 바뀔 수 있습니다. 실제로 쓰는 번호라면 연락이 되는지 AWS Support에 확인하세요.

phone-toll-free = 연락처 전화번호가 수신자 부담 번호임
    .saw = 해당 국가의 번호 체계에서 수신자 부담 번호입니다: { $phone }
    .meaning = AWS는 수신자 부담 번호를 받지 않습니다. 해외에서 걸 수 없는 경우가 많고 문자 메시지도 받지 못하기 때문입니다.
    .steps =
        계정 페이지에서 다른 번호를 입력하세요. 휴대폰이 가장 좋습니다: https://console.aws.amazon.com/billing/home?#/account
        전화번호 확인을 다시 진행하세요.
    .expect = 다른 종류의 번호이고, AWS가 알려 주는 상태가 VERIFIED로 바뀝니다.
    .ask = AWS 계정의 수신자 부담 연락처를 전화와 문자 메시지를 받을 수 있는 번호로 바꿔 주세요.
    .wrong = 이 프로그램에 담긴 번호 체계가 번호보다 오래되었을 수 있습니다.

phone-other-country = 전화번호의 국가가 주소와 다름
    .saw = { $has_country ->
            [yes] { $phone }: 번호의 국가 { $phone_country }, 연락처 주소의 국가 { $country }
           *[other] 전화번호의 국가와 연락처 주소의 국가가 다릅니다.
        }
    .meaning = 허용되는 설정입니다. 다만 국가 목록에서 잘못 골랐을 때도 이렇게 됩니다.
    .steps = 의도한 것이 아니라면 계정 페이지에서 국가나 번호를 고치세요: https://console.aws.amazon.com/billing/home?#/account
    .expect = 국가 코드와 주소가 맞거나, 의도적으로 다릅니다.
    .ask = 연락처 전화번호의 국가가 주소와 다른 것이 맞는지 확인해 주세요.
    .wrong = 해외에 사는 사람이라면 올바른 번호일 수 있습니다.

phone-no-call-or-message = 확인 전화나 문자 메시지가 오지 않음
    .saw = 확인 전화도 문자 메시지도 오지 않았다고 답했습니다.
    .meaning = 확인 전화나 문자 메시지를 받지 못하면 웹에서 가입을 마칠 수 없습니다. AWS Support가 계정을 수동으로 활성화할 수 있습니다.
    .steps =
        번호와 국가 코드가 맞는지, 신호가 잡히고 국제발신 전화와 [국제발신] 문자를 받을 수 있는지 확인하세요.
        결제 정보가 정확한지 확인하세요. 틀리면 전화가 오지 않을 수 있습니다.
        사례를 만드세요(계정이 활성화되지 않았어도 가능): https://console.aws.amazon.com/support/home#/case/create
        계정 및 결제를 고르고 서비스는 계정(Account), 범주는 활성화(Activation)로 선택하세요. 연락받을 수 있는 날짜와 시간을 적고 연락 방법은 채팅을 고르세요.
    .expect = 전화나 문자 메시지가 오거나 AWS Support가 계정을 활성화합니다.
    .ask = 확인 전화나 문자 메시지가 오지 않아 계정이 활성화되지 않습니다. 수동으로 활성화해 주세요.
    .wrong = 문자 메시지가 몇 분 늦게 올 수 있습니다.

phone-unreachable = 전화기가 확인 전화를 받을 수 없음
    .saw = 지금 해외 전화와 문자 메시지를 받을 수 없다고 답했습니다.
    .meaning = 확인 전화나 문자 메시지는 해외에서 올 때가 많습니다. 수신 차단, 로밍 상태, 약한 신호 때문에 받지 못할 수 있습니다.
    .steps =
        국제발신 전화와 [국제발신] 문자를 받도록 설정하고, 스팸 차단 기능을 잠시 끄세요.
        신호가 잡히는 곳으로 옮기거나 다른 번호를 입력하세요.
        그런 다음 코드를 다시 요청하세요.
    .expect = 확인 전화나 문자 메시지가 옵니다.
    .ask = 이 번호로 해외 전화와 문자 메시지를 받을 수 있게 해 주세요.
    .wrong = 국내에서 걸려 오는 경우도 있습니다.

phone-attempts-exhausted = 전화 확인의 최대 실패 횟수를 넘음
    .saw = “최대 실패 횟수” 오류가 나온다고 답했습니다.
    .meaning = AWS가 전화 확인을 더 시도하지 못하게 막았습니다. 다시 시도해도 풀리지 않습니다. AWS Support가 계정을 수동으로 활성화할 수 있습니다.
    .steps =
        계정의 이메일 주소와 비밀번호로 로그인하세요.
        사례를 만드세요: https://console.aws.amazon.com/support/home#/case/create
        계정 및 결제를 고르고 서비스는 계정(Account), 범주는 활성화(Activation)로 선택하세요. 연락받을 수 있는 날짜와 시간을 적고 연락 방법은 채팅을 고르세요.
    .expect = AWS Support가 연락해 계정을 활성화합니다.
    .ask = 전화 확인에서 “최대 실패 횟수” 오류가 나옵니다. 계정을 수동으로 활성화해 주세요.
    .wrong = 몇 시간 뒤에 제한이 저절로 풀릴 수 있습니다.

account-sign-up-unfinished = 가입을 끝까지 마치지 않음
    .saw = 가입 화면에서 마지막 단계까지 가지 못했다고 답했습니다.
    .meaning = 계정은 만들어졌지만, 결제 방법, 전화 확인, 지원 플랜 선택까지 마쳐야 AWS가 활성화합니다.
    .steps =
        https://signin.aws.amazon.com/signup?request_type=register 페이지를 열고 기존 계정에 로그인하는 항목을 선택하세요.
        계정을 만들 때 쓴 이메일 주소와 비밀번호로 로그인하세요.
        지원 플랜을 고르는 단계까지 진행하세요.
    .expect = AWS가 확인 메일을 보내고, 계정 상태가 ACTIVE로 바뀝니다.
    .ask = AWS 계정 가입을 끝까지 마쳐 주세요.
    .wrong = 마지막 화면만 뜨지 않은 것이라면 가입은 끝났을 수 있습니다.

account-mail-unread = AWS에서 온 메일을 확인하지 않음
    .saw = AWS에서 온 메일을 아직 확인하지 않았다고 답했습니다.
    .meaning = AWS가 추가 정보를 요청하고 답을 기다리고 있을 수 있습니다.
    .steps =
        계정 메일함과 스팸 메일함에서 AWS가 보낸 메일을 찾으세요.
        요청한 내용에 답하세요. 카드 번호는 메일로 보내지 마세요.
    .expect = 답하지 않은 AWS의 요청이 없습니다.
    .ask = 계정 메일함과 스팸 메일함에서 AWS가 보낸 메일을 확인해 주세요.
    .wrong = 메일이 아예 없을 수도 있습니다.

account-other-browser-untried = 다른 브라우저로 시도하지 않음
    .saw = 다른 브라우저로는 아직 시도하지 않았다고 답했습니다.
    .meaning = 확장 프로그램, 차단된 쿠키, 오래된 세션 때문에 가입 화면이 멈출 수 있습니다. AWS도 다른 브라우저를 써 보라고 안내합니다.
    .steps =
        확장 프로그램이 없는 시크릿 창이나 다른 브라우저를 여세요.
        로그인해서 실패한 단계를 다시 진행하세요.
    .expect = 실패하던 화면이 동작합니다.
    .ask = 실패하는 가입 화면을 다른 브라우저에서도 시도해 주세요.
    .wrong = AWS가 계정을 제한한 경우에는 브라우저를 바꿔도 같습니다.

account-india-verification = AWS India 고객 확인
    .saw = { $answer ->
            [no] 고객 확인을 마치지 않았다고 답했습니다.
           *[none] 연락처 주소가 인도입니다. 고객 확인을 마쳤는지 알려 주는 API는 없습니다.
        }
    .meaning = AWS India는 서비스를 열기 전에 고객의 신원을 확인해야 합니다. 이름은 제출하는 서류와 똑같이 적어야 합니다. 카드에 2 INR이 청구되며 CVV와 일회용 코드가 필요할 수 있습니다.
    .steps =
        콘솔의 계정 → 고객 확인 페이지를 여세요: https://console.aws.amazon.com/billing/home?#/account
        상태를 읽고 요청하는 절차를 마치세요. CVV와 일회용 코드는 AWS Support를 포함해 누구에게도 알려 주지 마세요.
        실패했다면 그 페이지와 Health 대시보드에서 이유를 확인하세요.
    .expect = 고객 확인 페이지에 확인 완료로 표시됩니다.
    .ask = 콘솔에서 AWS India 계정의 고객 확인을 마쳐 주세요.
    .wrong = 주소가 인도여도 다른 AWS 판매 법인의 계정이라면 필요하지 않습니다.

payment-bank-authorization = 은행이나 카드사가 AWS의 승인 요청을 거절했을 수 있음
    .saw = 은행이나 카드사에 소액(약 1달러) 승인 내역이 없다고 답했습니다.
    .meaning = AWS는 소액(약 1달러, 인도는 2 INR)을 승인받았다가 취소해 카드를 확인합니다. 카드사가 거절하면 계정이 활성화되지 않으며, 거절 여부를 알려 주는 API는 없습니다. 해외 결제가 차단된 카드는 승인되지 않습니다.
    .steps =
        카드사 앱이나 고객센터에서 해외 결제 차단을 풀고, AWS의 약 1달러 승인 요청을 거절했는지 물어보세요.
        체크카드라면 잔액이, 신용카드라면 한도가 그만큼 남아 있는지 확인하세요.
        카드를 다시 입력하거나 다른 카드를 쓰세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
    .expect = 카드사에 승인 내역이 보이고 계정이 활성화됩니다.
    .ask = Amazon Web Services의 약 1달러 해외 결제를 승인해 주세요.
    .wrong = 승인이 이미 취소되었거나, 하루 뒤에 표시될 수 있습니다.

payment-method-missing = 계정에 결제 방법이 없음
    .saw = AWS Payments의 결제 방법 목록이 비어 있습니다.
    .meaning = 새 계정은 유효한 결제 방법이 있어야 활성화되고, 기존 계정도 없으면 요금을 청구할 수 없습니다. 조직에 속한 계정은 관리 계정이 결제하므로 결제 방법이 필요 없습니다.
    .steps =
        카드 등 결제 방법을 추가하고 기본값으로 지정하세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        조직에 속한 계정이라면 할 일이 없습니다.
    .expect = AWS Payments에 ACTIVE 상태의 결제 방법이 보입니다.
    .ask = AWS 계정에 결제 방법을 추가해 주세요.
    .wrong = 방금 추가한 결제 방법은 아직 보이지 않을 수 있습니다.

payment-method-being-set-up = 결제 방법 설정이 끝나지 않음
    .saw = 설정이 끝나지 않은 결제 방법이 { $count }개 있고, 활성 결제 방법은 없습니다.
    .meaning = 은행 계좌나 카드는 은행 웹사이트나 소액 입금 등으로 확인이 끝나야 사용됩니다.
    .steps =
        결제 방법 페이지에서 요청된 절차를 끝내세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        은행의 확인이 필요하면 은행의 안내를 따르세요. 며칠이 걸릴 수 있습니다.
    .expect = AWS Payments의 상태가 ACTIVE입니다.
    .ask = AWS 계정의 결제 방법 설정을 끝내 주세요.
    .wrong = 방금 끝낸 설정은 아직 반영되지 않았을 수 있습니다.

payment-method-expiring = 다음 청구 전에 카드가 만료됨
    .saw = 카드 유효 기간의 마지막 달: { $month }. 다음 청구는 그 뒤이며, 다른 활성 결제 방법이 없습니다.
    .meaning = AWS는 한 달의 요금을 다음 달 초에 청구합니다. 그때 결제가 실패하면 연체가 됩니다.
    .steps =
        카드의 새 유효 기간을 입력하거나, 다른 결제 방법을 추가해 기본값으로 지정하세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
    .expect = 다른 활성 결제 방법이 있거나 카드의 유효 기간이 더 깁니다.
    .ask = 이번 달 안에 AWS 계정의 결제 방법을 갱신해 주세요.
    .wrong = 갱신된 카드의 이전 유효 기간으로도 결제를 받는 은행이 있습니다.

payment-method-invalid = 결제 방법이 유효하지 않음
    .saw = { $how ->
            [read] AWS Payments가 알려 준 결제 방법 상태가 INVALID입니다.
           *[recommended] AWS가 권장한 조치: UPDATE_INVALID_PAYMENT_METHOD
        }
    .meaning = AWS가 이 결제 방법으로 청구할 수 없습니다. 새 계정은 활성화되지 않고, 기존 계정은 요금이 연체됩니다.
    .steps =
        결제 방법 페이지를 여세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        오류가 표시된 결제 방법을 고치거나 다른 결제 방법을 추가해 기본값으로 지정하세요.
    .expect = AWS가 더 이상 이 조치를 권장하지 않습니다.
    .ask = AWS 계정의 결제 방법을 고치거나 바꿔 주세요.
    .wrong = 고친 뒤에도 몇 시간 동안 권장 조치가 남아 있을 수 있습니다.

payment-method-expired = 결제 방법이 만료됨
    .saw = { $how ->
            [read] 카드 유효 기간의 마지막 달: { $month }
           *[recommended] AWS가 권장한 조치: UPDATE_EXPIRED_PAYMENT_METHOD
        }
    .meaning = 카드의 유효 기간이 지나 AWS가 청구할 수 없습니다.
    .steps =
        결제 방법 페이지를 여세요: https://console.aws.amazon.com/billing/home?#/paymentpreferences
        새 유효 기간을 입력하거나 다른 카드를 추가해 기본값으로 지정하세요.
    .expect = AWS가 더 이상 이 조치를 권장하지 않습니다.
    .ask = AWS 계정의 결제 방법을 갱신해 주세요.
    .wrong = 고친 뒤에도 몇 시간 동안 권장 조치가 남아 있을 수 있습니다.

payment-past-due = 연체된 요금이 있음
    .saw = { $how ->
            [read] 납부 기한이 지난 미납 청구서가 AWS Payments에 있습니다.
           *[recommended] AWS가 권장한 조치: PAYMENTS_PAST_DUE
        }{ $processing ->
            [yes] {" "}결제가 처리 중입니다.
           *[no] {""}
        }
    .meaning = 기한 안에 내지 않은 요금이 있습니다. 이 때문에 AWS가 계정을 일시 중지할 수 있습니다.
    .steps =
        결제 페이지에서 미납 요금을 내세요: https://console.aws.amazon.com/billing/home?#/paymentsoverview
        기본 결제 방법이 유효한지 확인하세요.
    .expect = AWS가 더 이상 이 조치를 권장하지 않습니다.
    .ask = AWS 계정의 미납 요금을 내 주세요.
    .wrong = 오늘 낸 요금은 아직 반영되지 않았을 수 있습니다.

payment-due = 납부할 요금이 있음
    .saw = { $how ->
            [read] 납부할 청구서가 AWS Payments에 있습니다.
           *[recommended] AWS가 권장한 조치: PAYMENTS_DUE
        }
    .meaning = 납부할 청구서가 있습니다. 그 자체로는 문제가 아닙니다.
    .steps = 기한 안에 내거나 자동으로 결제되는지 확인하세요: https://console.aws.amazon.com/billing/home?#/paymentsoverview
    .expect = AWS가 더 이상 이 조치를 권장하지 않습니다.
    .ask = AWS 계정의 청구 요금을 내 주세요.
    .wrong = 자동으로 결제될 요금도 표시됩니다.

payment-free-plan-ended = 무료 플랜이 끝남
    .saw =
        { $has_credits ->
            [yes] 무료 플랜이 끝났습니다. AWS가 알려 준 날짜: { $date }, 남은 크레딧: { $credits } USD
           *[other] 무료 플랜이 끝났습니다.
        }
    .meaning = 계정이 해지됩니다. 90일 동안은 유료 플랜으로 업그레이드할 수 있습니다.
    .steps = 계정이 계속 필요하면 업그레이드하세요: https://console.aws.amazon.com/billing/home?#/freetier/upgrade
    .expect = AWS가 알려 주는 플랜이 PAID로 바뀝니다.
    .ask = AWS 계정을 유료 플랜으로 업그레이드하거나, 해지되어도 되는지 확인해 주세요.
    .wrong = 오늘이 마지막 날이라면 아직 처리되지 않았을 수 있습니다.

payment-free-plan-ending = 무료 플랜이 곧 끝남
    .saw = { $how ->
            [credits] 남은 크레딧이 없습니다(종료일: { $date }).
            [date] 종료일: { $date }, 남은 크레딧: { $credits } USD
           *[other] 곧 끝납니다.
        }
    .meaning = 기간이 끝나거나 크레딧을 다 쓰면, 업그레이드하지 않은 계정은 해지됩니다.
    .steps = 계정을 계속 쓰려면 그 전에 업그레이드하세요: https://console.aws.amazon.com/billing/home?#/freetier/upgrade
    .expect = AWS가 알려 주는 플랜이 PAID로 바뀌거나, 계정이 더 필요하지 않습니다.
    .ask = AWS 계정을 유료 플랜으로 업그레이드할지 정해 주세요(종료일: { $date }).
    .wrong = 그때까지 크레딧이 추가될 수 있습니다.

payment-free-plan = 무료 플랜을 사용하는 계정
    .saw =
        { $has_credits ->
            [yes] 종료일: { $date }, 남은 크레딧: { $credits } USD
           *[other] 무료 플랜 계정입니다.
        }
    .meaning = 일부 서비스는 무료 플랜에 포함되지 않으며, 조직을 만들면 무료 플랜이 바로 끝납니다.
    .steps = 할 일이 없습니다. Identity Center를 활성화하기 전에 플랜에 미치는 영향을 읽어 보세요: aws-setup-doctor explain identity-center.not-enabled
    .expect = 원하는 동안 플랜이 FREE로 유지됩니다.
    .ask = 요청할 것이 없습니다.
    .wrong = 크레딧은 조금 늦게 집계됩니다.

root-mfa-off = 루트 사용자에 MFA가 없음
    .saw = IAM에 루트 사용자의 MFA 디바이스가 없습니다.
    .meaning = 비밀번호만 알면 계정 전체를 쓸 수 있습니다. AWS는 다른 설정보다 먼저 MFA를 활성화하도록 안내합니다.
    .steps =
        루트 사용자로 로그인해 보안 자격 증명 페이지를 여세요.
        패스키, 보안 키, 인증 앱 중 하나를 MFA 디바이스로 할당하세요. 두 개를 등록하면 잠길 위험이 줄어듭니다.
    .expect = IAM에 루트 사용자의 MFA가 표시됩니다.
    .ask = AWS 계정 루트 사용자의 MFA를 활성화해 주세요.
    .wrong = 루트 로그인을 중앙에서 제거한 계정에는 MFA가 필요하지 않습니다.

root-access-keys-present = 루트 사용자에 액세스 키가 있음
    .saw = IAM에 루트 사용자의 액세스 키가 있습니다.
    .meaning = 이 키로는 계정에서 무엇이든 할 수 있고 IAM 정책으로 권한을 제한할 수 없습니다. AWS는 만들지 않도록 권장합니다.
    .steps =
        이 키를 쓰는 곳을 찾아 역할이나 Identity Center 사용자로 바꾸세요.
        키를 비활성화하고 문제가 없으면 삭제하세요: 루트 사용자, 보안 자격 증명, 액세스 키
    .expect = IAM에 루트 사용자의 액세스 키가 없습니다.
    .ask = 루트 사용자의 액세스 키를 삭제해 주세요.
    .wrong = 이미 비활성화한 키도 집계됩니다.

root-used-for-work = 루트 사용자로 실행함
    .saw = 지금 루트 사용자로 로그인해 실행했습니다.
    .meaning = 루트 사용자는 몇 가지 작업에만 써야 합니다. AWS는 그 밖의 작업에 Identity Center 관리자를 쓰도록 권장합니다.
    .steps =
        Identity Center를 활성화하고 관리자를 만들어 AdministratorAccess 권한을 주세요.
        앞으로는 액세스 포털에서 로그인하고 루트 사용자는 쓰지 마세요.
    .expect = Identity Center 역할로 실행됩니다.
    .ask = 루트 사용자를 쓰지 않아도 되도록 Identity Center에 관리자를 만들어 주세요.
    .wrong = 계정을 만든 첫날에는 아직 다른 사용자가 없습니다.

iam-role-quota-near = IAM 역할 할당량을 거의 다 사용함
    .saw =
        { $has_percent ->
            [yes] 역할 { $roles }개 / 할당량 { $quota }개({ $percent }%)
           *[other] 할당량에 가까운 수의 IAM 역할이 있습니다.
        }
    .meaning = Identity Center는 계정마다 권한 세트 하나에 역할 하나를 만듭니다. 할당량에 이르면 할당이 실패합니다.
    .steps =
        쓰지 않는 역할을 삭제하세요.
        또는 Service Quotas에서 IAM의 계정당 역할 할당량을 늘리세요(us-east-1).
    .expect = 80% 미만으로 내려갑니다.
    .ask =
        { $has_quota ->
            [yes] IAM 역할 할당량을 늘리거나 쓰지 않는 역할을 삭제해 주세요(현재 { $roles }/{ $quota }).
           *[other] IAM 역할 할당량을 늘리거나 쓰지 않는 역할을 삭제해 주세요.
        }
    .wrong = 방금 늘린 할당량은 아직 보이지 않을 수 있습니다.

organization-features-limited = 조직의 기능 중 일부만 활성화됨
    .saw = AWS Organizations가 알려 준 기능: CONSOLIDATED_BILLING
    .meaning = 조직에서 Identity Center를 쓰려면 모든 기능이 활성화되어 있어야 합니다.
    .steps =
        관리 계정에서 AWS Organizations → 설정을 열고 모든 기능 활성화를 선택하세요.
        초대된 계정은 각각 동의해야 합니다.
    .expect = AWS Organizations가 알려 주는 기능이 ALL로 바뀝니다.
    .ask = 조직의 모든 기능을 활성화해 주세요.
    .wrong = 아직 동의하지 않은 계정이 있으면 이전 상태가 보입니다.

organization-not-management-account = 다른 계정이 조직을 관리함
    .saw = 관리 계정: { $management }
    .meaning = 조직의 Identity Center는 관리 계정만 활성화할 수 있습니다. 멤버 계정에서는 보이지 않는 것이 많으며, 이는 정상입니다.
    .steps = Identity Center가 활성화되어 있는지, 이 계정에 할당되어 있는지 관리 계정 담당자에게 물어보세요.
    .expect = 포털 주소와 계정 할당을 받습니다.
    .ask = 조직에 Identity Center가 활성화되어 있습니까? 저를 이 계정에 할당해 주실 수 있습니까?
    .wrong = 방금 조직에서 나온 계정일 수 있습니다.

identity-center-not-enabled = IAM Identity Center가 활성화되지 않음
    .saw = { $scope ->
            [all] 어느 리전에도 이 계정에서 보이는 인스턴스가 없습니다.
           *[some] 조회한 리전에는 인스턴스가 없습니다. 다른 리전은 조회하지 않았습니다.
        }
    .meaning = 쓸 생각이 없다면 문제가 아닙니다. { $organization ->
            [member] 조직의 관리 계정에서 활성화합니다.
            [management] 이 계정에서 조직 전체에 활성화할 수 있습니다.
            [none] 이 계정 하나가 아니라 여러 계정에 쓰도록 활성화하면 조직이 만들어집니다.
           *[unknown] 조직에 속해 있는지 알 수 없으며, 활성화하면 조직이 만들어질 수 있습니다.
        } { $plan ->
            [free] 조직을 만들면 무료 플랜이 바로 끝납니다. 남은 크레딧에 관한 AWS 문서의 설명은 서로 다릅니다. 한 문서는 이월된다고 하고, 다른 문서는 즉시 만료된다고 합니다.
           *[other] {""}
        }
    .steps =
        사용하려면: { $organization ->
            [member] 조직의 관리 계정에 활성화와 할당을 요청하세요.
           *[other] 나중에 바꿀 수 없으므로 리전을 먼저 고른 뒤 활성화하세요: https://console.aws.amazon.com/singlesignon
        }
        무료 플랜이라면 플랜이 끝나도 되는지 먼저 정하세요.
    .expect = ACTIVE 상태의 인스턴스가 보입니다.
    .ask = 필요하다면 IAM Identity Center를 활성화해 주세요.
    .wrong = 멤버 계정에서는 조직의 인스턴스가 보이지 않을 수 있습니다.

identity-center-not-ready = Identity Center 인스턴스가 준비되지 않음
    .saw = { $doing ->
            [deleted] AWS가 알려 준 상태: DELETE_IN_PROGRESS
           *[created] AWS가 알려 준 상태: CREATE_IN_PROGRESS
        }
    .meaning = 끝날 때까지 AWS는 인스턴스의 다른 정보를 알려 주지 않으며, 포털도 동작하지 않습니다.
    .steps = 몇 분 기다린 뒤 aws-setup-doctor를 다시 실행하세요.
    .expect = { $doing ->
            [deleted] 인스턴스가 더 이상 보이지 않습니다.
           *[created] 상태가 ACTIVE로 바뀝니다.
        }
    .ask = 요청할 것이 없습니다. 기다리세요.
    .wrong = 한 시간이 지나도 그대로라면 AWS Support에 문의하세요.

identity-center-creation-failed = Identity Center를 만들지 못함
    .saw = AWS가 알려 준 상태: CREATE_FAILED, 이유: { $reason }
    .meaning = 쓸 수 있는 인스턴스가 없습니다.
    .steps =
        이유에 나온 문제를 해결하세요.
        실패한 인스턴스를 삭제하고 다시 활성화하세요: https://console.aws.amazon.com/singlesignon
    .expect = 상태가 ACTIVE로 바뀝니다.
    .ask = Identity Center를 다시 활성화해 주세요. AWS가 알려 준 실패 이유: { $reason }
    .wrong = AWS가 스스로 다시 시도할 수 있습니다.

identity-center-other-region = Identity Center가 다른 리전에 있음
    .saw = 인스턴스의 리전: { $region }, 여기에 설정된 리전: { $set }
    .meaning = { $how ->
            [sign-in] aws sso login 명령과 포털에는 인스턴스의 리전이 필요합니다. 다른 리전을 쓰면 로그인이 실패하거나 아무것도 보이지 않습니다.
           *[work] 작업용 리전은 달라도 됩니다. Identity Center를 볼 때만 콘솔의 리전을 바꾸면 됩니다: { $region }
        }
    .steps =
        { $how ->
            [sign-in] ~/.aws/config 파일에 설정하세요: sso_region = { $region }
           *[work] 콘솔에서 다음 리전을 고른 뒤 Identity Center를 여세요: { $region }
        }
    .expect = { $how ->
            [sign-in] 인스턴스의 리전에서 로그인 요청이 받아들여집니다: { $region }
           *[work] 콘솔에 인스턴스가 보입니다.
        }
    .ask = Identity Center의 리전이 맞는지 확인해 주세요: { $region }
    .wrong = 여기서 조회하지 않은 계정에 다른 인스턴스가 있을 수 있습니다.

identity-center-portal-mismatch = 포털과 리전이 서로 맞지 않음
    .saw = AWS가 로그인 시작을 거부했습니다. 포털: { $portal }, 리전: { $region }
    .meaning = aws sso login 명령도 똑같이 실패합니다. 포털 주소나 리전 중 하나가 틀렸지만, 어느 쪽인지는 알 수 없습니다.
    .steps =
        포털 주소와 리전을 물어보거나 콘솔의 Identity Center → 설정에서 확인하세요.
        ~/.aws/config 파일에 sso_start_url 값과 sso_region 값을 모두 설정하세요.
    .expect = AWS가 로그인 시작을 받아들입니다.
    .ask = 우리 AWS 액세스 포털의 주소와 리전은 무엇입니까?
    .wrong = 오늘 이름을 바꾸거나 삭제한 포털도 똑같이 보입니다.

identity-center-account-instance = 이 계정만의 Identity Center 인스턴스
    .saw = Identity Center 인스턴스의 소유자가 관리 계정이 아니라 이 계정입니다.
    .meaning = 계정 인스턴스는 애플리케이션용입니다. 권한 세트가 없고 AWS 계정 액세스를 줄 수 없습니다.
    .steps =
        AWS 계정에 로그인하게 하려면 조직의 관리 계정에서 Identity Center를 활성화하세요.
        무료 플랜이라면 플랜이 끝나도 되는지 먼저 정하세요: aws-setup-doctor explain identity-center.not-enabled
    .expect = 조직 인스턴스가 보입니다.
    .ask = AWS 계정 액세스가 필요하다면 조직에 Identity Center를 활성화해 주세요.
    .wrong = 애플리케이션에만 쓴다면 계정 인스턴스가 맞습니다.

identity-center-encryption-change = { $doing ->
        [failed] Identity Center의 암호화 키를 변경하지 못함
       *[changing] Identity Center의 암호화 키가 변경되는 중
    }
    .saw = { $doing ->
            [failed] 암호화 상태가 UPDATE_FAILED이며, AWS의 설명은 다음과 같습니다. { $reason }
           *[changing] 암호화 상태가 UPDATING입니다.
        }
    .meaning = { $doing ->
            [failed] 새 KMS 키가 적용되지 않았습니다. 키가 없거나 비활성화되었거나 종류가 맞지 않거나, 키 정책이 Identity Center의 사용을 허용하지 않습니다. 사용 중인 키에도 같은 문제가 있으면 모든 사용자의 포털과 Identity Center 호출이 실패합니다.
           *[changing] 끝날 때까지 잠시 Identity Center 요청이 실패할 수 있습니다.
        }
    .steps = { $doing ->
            [failed] KMS에서 키와 키 정책을 AWS의 설명과 비교한 뒤 Identity Center → 설정 → 암호화에서 키를 다시 변경하세요.
           *[changing] 몇 분 기다렸다가 aws-setup-doctor를 다시 실행하세요.
        }
    .expect = 암호화 상태가 ENABLED입니다.
    .ask = IAM Identity Center의 암호화 키를 확인해 주세요.
    .wrong = 포털이 실제로 열리는지는 포털의 행이 알려 줍니다.

identity-center-region-change = { $doing ->
        [removed] Identity Center의 리전이 제거되는 중
       *[added] Identity Center의 리전이 추가되는 중
    }
    .saw = { $doing ->
            [removed] AWS가 { $region } 리전을 제거하고 있습니다.
           *[added] AWS가 { $region } 리전을 추가하고 있습니다.
        }
    .meaning = 끝날 때까지 { $region } 리전의 포털과 로그인이 되지 않을 수 있습니다. 기본 리전에는 영향이 없습니다.
    .steps = 기본 리전의 포털을 쓰거나, 기다렸다가 aws-setup-doctor를 다시 실행하세요.
    .expect = { $doing ->
            [removed] 리전이 더 이상 목록에 없습니다.
           *[added] 리전이 활성 상태로 표시됩니다.
        }
    .ask = 요청할 것이 없습니다. 기다리세요.
    .wrong = 하루가 지나도 그대로면 AWS Support에 문의하세요.

identity-center-permission-sets-off = 권한 세트가 활성화되지 않음
    .saw = 조직 인스턴스의 권한 세트가 꺼져 있습니다.
    .meaning = 권한 세트가 없으면 계정 액세스 관리자(account access manager)로만 AWS 계정 액세스를 줄 수 있는데, 여기서 그런 역할은 읽히지 않았습니다. 권한 세트는 한 번 켜면 되돌릴 수 없습니다.
    .steps = 관리 계정에서 Identity Center → 설정을 열고 다중 계정 권한을 활성화하세요.
    .expect = 인스턴스의 권한 세트가 켜져 있습니다.
    .ask = Identity Center에서 다중 계정 권한을 활성화해 주세요.
    .wrong = { $managers ->
            [unread] 애플리케이션에만 쓴다면 필요하지 않습니다. 계정 액세스 관리자(account access manager)의 역할로도 접근할 수 있지만 읽지 못했습니다. account-access:ListApplications와 account-access:ListEntitlements를 허용하세요.
           *[none] 애플리케이션에만 쓴다면 필요하지 않습니다.
        }

identity-center-network-restricted = 일부 네트워크에서만 열리는 포털
    .saw = 인스턴스에 사용할 수 있는 네트워크가 제한되어 있습니다.
    .meaning = 다른 네트워크에서는 방화벽이 허용해도 포털을 쓸 수 없습니다. 일부러 설정한 것입니다.
    .steps = 여기서 포털이 열리지 않으면 관리자에게 이 네트워크를 추가해 달라고 하거나 회사 네트워크 또는 VPN을 쓰세요.
    .expect = 정해진 네트워크에서 포털이 열립니다.
    .ask = 이 네트워크에서 AWS 액세스 포털을 써도 됩니까? 된다면 주소를 추가해 주세요.
    .wrong = 어떤 네트워크가 허용되어 있는지는 읽지 않았습니다.

identity-center-no-administrator = AdministratorAccess 권한 세트가 없음
    .saw = 살펴본 권한 세트: { $sets }개. AdministratorAccess 관리형 정책이 연결된 권한 세트가 없습니다.
    .meaning = Identity Center로는 아무도 관리자가 될 수 없어 루트 사용자를 계속 쓰게 됩니다.
    .steps =
        Identity Center → 권한 세트에서 사전 정의된 권한 세트 AdministratorAccess를 만드세요.
        이 계정의 관리자에게 할당하세요.
    .expect = AdministratorAccess 권한 세트가 보입니다.
    .ask = AdministratorAccess 권한 세트를 만들어 관리자에게 할당해 주세요.
    .wrong = { $managers ->
            [unread] 직접 만든 정책으로도 같은 권한을 줄 수 있지만 그 내용은 읽지 않았습니다. 계정 액세스 관리자(account access manager)의 역할로도 접근할 수 있지만 읽지 못했습니다. account-access:ListApplications와 account-access:ListEntitlements를 허용하세요.
           *[none] 직접 만든 정책으로도 같은 권한을 줄 수 있지만 그 내용은 읽지 않았습니다.
        }

identity-center-nobody-assigned = 이 계정에 할당된 사람이 없음
    .saw = 살펴본 권한 세트: { $sets }개. 이 계정에서 사용자나 그룹에 할당된 것이 없습니다.
    .meaning = 포털에 로그인해도 AWS 계정이 보이지 않습니다.
    .steps = Identity Center → AWS 계정에서 계정을 고르고 사용자나 그룹과 권한 세트를 할당하세요.
    .expect = 할당이 하나 이상 있습니다.
    .ask = Identity Center에서 이 계정에 관리자를 할당해 주세요.
    .wrong = { $managers ->
            [unread] 다른 계정에 대한 할당은 세지 않았습니다. 계정 액세스 관리자(account access manager)의 역할로도 접근할 수 있지만 읽지 못했습니다. account-access:ListApplications와 account-access:ListEntitlements를 허용하세요.
           *[none] 다른 계정에 대한 할당은 세지 않았습니다.
        }

identity-center-no-users = ID 저장소에 사용자가 없음
    .saw = ID 저장소에 사용자가 한 명도 없습니다.
    .meaning = 아무도 포털에 로그인할 수 없습니다.
    .steps =
        기본 디렉터리를 쓴다면 Identity Center → 사용자에서 사용자를 추가하세요.
        Active Directory나 다른 ID 제공업체를 쓴다면 연결하고 동기화를 시작하세요.
    .expect = 사용자가 한 명 이상 있습니다.
    .ask = Identity Center에 첫 사용자를 추가하거나 동기화를 시작해 주세요.
    .wrong = 동기화를 막 시작했다면 아직 아무도 보이지 않습니다.

account-new-experience = 새로운 가입 방식으로 만든 계정으로 보임
    .saw = 루트 비밀번호와 루트 액세스 키가 없고, 2026년 이후에 만들어졌으며, 다른 계정이 조직을 관리합니다.
    .meaning = 새로운 AWS 가입 방식에는 루트 사용자가 없고, 조직과 Identity Center를 AWS가 설정합니다. 일반적인 안내 중 많은 부분이 맞지 않습니다.
    .steps =
        프로젝트, 사용자, 결제는 다음에서 관리하세요: https://settings.aws.com
        프로젝트와 결제에 관한 지원 사례도 그곳에서 만드세요.
        루트 사용자가 나오는 단계는 해당되지 않습니다.
    .expect = settings.aws.com 페이지에 프로젝트가 보입니다.
    .ask = 이 계정은 새로운 AWS 가입 방식(settings.aws.com)으로 만들었습니까?
    .wrong = 루트 로그인을 중앙에서 제거한 멤버 계정도 똑같이 보입니다.

support-api-not-in-plan = 지원 사례는 콘솔에서 접수해야 함
    .saw = 지원 플랜에 Support API가 포함되어 있지 않습니다.
    .meaning = 정상입니다. 모든 계정에 포함된 기본 지원(Basic Support) 플랜에서는 계정과 결제 문의를 콘솔에서만 접수합니다.
    .steps = 활성화에 관한 사례는 여기에서 만드세요: https://console.aws.amazon.com/support/home#/case/create
    .expect = 계정 및 결제 사례 양식이 열립니다.
    .ask = 요청할 것이 없습니다.
    .wrong = 방금 구매한 플랜은 아직 보이지 않을 수 있습니다.

support-case-channels = 활성화 사례를 접수하는 방법
    .saw = 언어: { $languages }. 방법과 시간: { $ways }. 선택한 언어: { $availability ->
            [available] 가능
            [best_effort] 가능한 범위에서 지원
            [unavailable] 지원하지 않음
           *[unknown] 알 수 없음
        }
    .meaning = 지원 플랜에 Support API가 포함되어 있어 여기서도 사례를 접수할 수 있습니다.
    .steps = 사례를 작성하려면: aws-setup-doctor case draft
    .expect = 제공되는 언어와 방법으로 초안이 만들어집니다.
    .ask = 요청할 것이 없습니다.
    .wrong = 휴일에는 시간이 달라질 수 있습니다.
