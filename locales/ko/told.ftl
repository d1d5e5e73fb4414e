# 붙여 넣은 메시지에서만 드러나는 항목.

account-service-restricted = AWS가 이 계정의 서비스 사용을 제한함
    .saw = 서비스가 사용자가 아니라 계정 자체를 거부합니다.
    .meaning = AWS는 새 계정이나 사용 이력이 적은 계정에서 로드 밸런서, 일부 Bedrock 모델, 메일 발송, 큰 인스턴스 등을 제한합니다. IAM 정책과는 관계가 없으며, 제한은 AWS만 풀 수 있습니다.
    .steps =
        IAM 정책은 바꾸지 마세요. 결제 방법이 유효한지, 답하지 않은 AWS의 메일이 없는지 확인하세요.
        메일 발송(Amazon SES)이라면 SES 콘솔에서 프로덕션 액세스를 요청하세요.
        그 밖에는 오류 메시지 전체, 리전, 하려는 작업을 적어 AWS Support에 제한 해제를 요청하세요: 계정 및 결제, 서비스 계정 활성화(Account Activation), 범주 계정 확인(Account Verification). 사례 초안을 만드는 명령: aws-setup-doctor case draft
    .expect = 같은 요청이 성공합니다.
    .ask = 계정에서 서비스를 사용할 수 없습니다. 오류 메시지를 첨부합니다. 제한을 해제해 주세요.
    .wrong = 조직의 정책도 서비스를 막을 수 있습니다. 그때는 메시지에 정책이나 작업 이름이 나옵니다.

account-quota-too-low = 이 계정의 할당량이 요청보다 작음
    .saw = 요청이 계정의 할당량을 넘습니다.
    .meaning = 새 계정은 할당량이 작게 시작하며 0인 것도 있습니다. 계정이 차단된 것이 아닙니다. 할당량을 늘리거나 더 작게 요청하면 됩니다.
    .steps =
        콘솔에서 요청을 보낸 리전의 Service Quotas를 열고 메시지에 나온 할당량을 찾으세요.
        "계정 수준에서 증가 요청"을 선택하거나, 더 작게 요청하거나, 다른 리전을 사용하세요.
        요청이 거절되거나 그 화면에서 늘릴 수 없으면 AWS Support에 서비스 한도 증가를 요청하세요.
    .expect = 할당량이 새 값으로 표시되고 요청이 성공합니다.
    .ask = 이 계정의 할당량을 늘려 주세요. 오류 메시지와 사용 목적을 첨부합니다.
    .wrong = 이미 실행 중인 리소스가 할당량을 다 쓰고 있을 수 있습니다. 필요 없는 리소스를 찾아보세요.

account-free-plan-not-offered = 이번 가입에서는 무료 플랜을 쓸 수 없음
    .saw = 가입 화면에 무료 플랜을 이용할 수 없다고 나옵니다.
    .meaning = 무료 플랜은 AWS 신규 고객에게만 제공됩니다. 이메일 주소, 전화번호 또는 카드를 이전에 만든 계정에서 쓴 적이 있습니다. 오류가 아니며, 유료 플랜으로 가입을 계속할 수 있습니다.
    .steps =
        유료 플랜으로 계속하세요. 쓴 만큼 바로 요금이 청구되므로 예산 알림부터 설정하세요.
        또는 이전 계정을 사용하세요.
        AWS 계정을 만든 적이 없다면 AWS Support의 계정 및 결제로 문의하세요.
    .expect = 유료 플랜으로 가입이 끝납니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 회사 카드나 전화번호를 동료가 이미 썼을 수 있습니다.

marketplace-terms-not-accepted = AWS Marketplace 제품의 약관에 동의해야 함
    .saw = AWS가 먼저 Marketplace 제품의 약관에 동의하라고 합니다.
    .meaning = AWS Marketplace 판매자가 제공하는 이미지, 모델 또는 제품입니다. 구독 권한이 있는 사람이 약관에 한 번 동의하면 됩니다. 계정의 문제는 아닙니다.
    .steps =
        이 계정에 로그인한 상태로 메시지에 있는 주소를 열어 구독하세요. 요금이 드는 제품일 수 있습니다.
        몇 분 기다렸다가 다시 시도하세요.
        그 페이지에서 거부되면 관리자에게 aws-marketplace:Subscribe, aws-marketplace:ViewSubscriptions 권한을 요청하세요.
    .expect = 구독 관리에 제품이 나오고 요청이 성공합니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 회사가 프라이빗 마켓플레이스의 제품만 허용하면 관리자가 제품을 추가해야 합니다.

sign-in-network-policy = 정책 때문에 지금 네트워크에서는 로그인할 수 없음
    .saw = { $how ->
            [read] 계정의 로그인 정책이 적용되고 있으며 네트워크 조건이 있습니다.
           *[told] 로그인 페이지가 다른 네트워크를 요구하거나 이유 없이 거부합니다.
        }
    .meaning = { $how ->
            [read] 정책에 있는 네트워크에서만 콘솔이 열립니다. 다른 네트워크에서는 비밀번호가 맞아도 AWS가 로그인을 거부합니다. 이런 조건은 Identity Center 포털과 함께 쓸 수 없어, 포털을 거쳐 들어오는 모든 사용자의 콘솔 접근이 거부됩니다. 액세스 키에는 영향이 없습니다.
           *[told] AWS 로그인의 리소스 기반 정책이나 조직의 리소스 제어 정책(RCP)이 지금 쓰는 네트워크의 로그인을 거부합니다. 비밀번호가 맞아도 그렇습니다.
        }
    .steps =
        회사 네트워크 또는 회사 VPN에서 로그인하세요.
        정책이 허용하는 네트워크를 AWS 관리자에게 문의하세요.
        비밀번호가 틀려도 같은 메시지가 나올 때가 있으니 비밀번호부터 확인하세요.
    .expect = 콘솔이 열립니다.
    .ask = 계정의 로그인 정책에 제 네트워크를 추가해 주시거나, 로그인할 수 있는 네트워크를 알려 주세요.
    .wrong = { $how ->
            [read] 정책에 어떤 네트워크가 있는지는 저장하지 않았으며, 조직의 정책은 읽지 않았습니다.
           *[told] 비밀번호나 계정 ID가 틀려도 같은 메시지가 나올 수 있습니다.
        }

sign-in-callback-unreachable = 브라우저가 로그인을 기다리는 명령에 연결하지 못함
    .saw = { $how ->
            [closed] 127.0.0.1에서 연결을 기다리는 프로그램에 이 컴퓨터가 연결하지 못했습니다.
            [proxy] { $variable } 프록시를 거친 127.0.0.1 요청은 이 컴퓨터로 돌아오지 않으며, 프록시 없이는 도착합니다.
            [away] 브라우저와 다른 곳에서 명령이 실행되는 것으로 보입니다: { $away }
           *[told] 로그인을 끝내는 이 컴퓨터의 주소가 응답하지 않습니다.
        }
    .meaning = aws sso login과 aws login은 127.0.0.1 같은 주소에서 브라우저의 응답을 기다립니다. 브라우저가 다른 곳(컨테이너, SSH, WSL, 원격 데스크톱)에서 실행되거나, 프록시가 그 주소를 가로채거나, 명령이 이미 끝난 경우입니다. AWS와는 관계가 없습니다.
    .steps =
        코드로 로그인하세요: aws sso login --use-device-code 또는 aws login --remote
        또는 명령을 실행한 컴퓨터의 브라우저에서 주소를 여세요. SSH를 쓴다면 그 주소의 포트를 전달(포트 포워딩)하세요: ssh -L PORT:127.0.0.1:PORT
        프록시가 가로채면 127.0.0.1과 localhost를 제외하세요. 브라우저의 프록시 설정과 NO_PROXY=127.0.0.1,localhost 두 곳입니다.
        명령이 이미 끝났다면 다시 시작하세요. 주소는 한 번만 쓸 수 있습니다.
    .expect = 브라우저에 요청이 승인되었다고 나오고 명령이 끝납니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = { $how ->
            [proxy] Chrome, Edge, Firefox는 127.0.0.1을 프록시에서 자동으로 제외하므로 로그인이 될 수도 있습니다.
            [away] 브라우저가 같은 컴퓨터에서 열리거나 편집기가 포트를 전달하면 로그인이 됩니다.
           *[told] 보안 프로그램이 이 컴퓨터에서 연결을 기다리는 것을 막을 수도 있습니다.
        }

sign-in-browser-not-opened = 명령이 브라우저를 열지 못함
    .saw = 로그인에 쓸 브라우저를 열지 못했습니다.
    .meaning = WSL, 컨테이너, SSH에는 브라우저가 없는 경우가 많습니다. 다른 브라우저에서 주소를 열고 코드를 입력하면 로그인할 수 있습니다.
    .steps =
        명령이 출력한 주소를 아무 브라우저에나 붙여 넣고 코드를 입력하세요.
        또는 다음 명령으로 로그인하세요: aws sso login --no-browser --use-device-code
        WSL에서는 wslu를 설치하고 BROWSER=wslview로 설정하세요.
    .expect = 브라우저에 로그인 페이지가 나오고 명령이 끝납니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 페이지 자체가 열리지 않으면 브라우저가 아니라 네트워크 문제입니다.

sign-in-code-refused = 로그인 코드를 제때 확인하지 않았거나 코드가 유효하지 않음
    .saw = 로그인 코드가 만료되었거나, 이미 쓰였거나, 틀렸거나, 아직 확인되지 않았습니다.
    .meaning = 로그인 코드는 한 번만, 몇 분 동안만 쓸 수 있습니다. 계정 상태와는 관계가 없습니다.
    .steps =
        로그인을 다시 시작하고 새 코드를 브라우저에서 바로 확인하세요: aws sso login
        출력된 코드를 그대로 입력하고 마지막 페이지에서 액세스를 허용하세요.
        회사에서 코드 로그인을 금지했다면 --use-device-code 없이 실행하세요.
    .expect = 브라우저에 요청이 승인되었다고 나옵니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 시계가 틀리면 새 코드도 만료된 것으로 보입니다.

sign-in-details-refused = 로그인 정보가 거부됨
    .saw = 로그인 페이지가 이름, 비밀번호 또는 코드를 거부합니다.
    .meaning = 계정 ID나 별칭, 사용자 이름, 비밀번호, MFA 코드 가운데 틀린 것이 있습니다. 루트 사용자, IAM 사용자, Identity Center 사용자는 로그인하는 페이지가 다릅니다.
    .steps =
        페이지를 확인하세요. 루트 사용자는 이메일 주소, IAM 사용자는 계정 ID, Identity Center 사용자는 액세스 포털로 로그인합니다.
        새 MFA 코드를 입력하세요. 계속 실패하면 휴대전화 시계를 자동으로 맞추고 디바이스를 다시 동기화하세요.
        "암호를 잊으셨나요?"를 사용하거나 관리자에게 비밀번호 또는 MFA 디바이스 재설정을 요청하세요.
    .expect = 콘솔이나 포털이 열립니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 일부 네트워크만 허용하는 정책에서도 같은 메시지가 나옵니다.

sign-in-password-reset = 로그인하기 전에 비밀번호를 재설정해야 함
    .saw = 로그인 화면이 새 비밀번호를 요구하거나 비밀번호 복구가 꺼져 있습니다.
    .meaning = AWS 또는 관리자가 비밀번호 변경을 요구합니다. 멤버 계정의 루트 사용자에게는 비밀번호가 없을 수 있으며, 회사 디렉터리 사용자는 디렉터리에서 재설정합니다.
    .steps =
        루트 사용자: 로그인 페이지에서 "암호를 잊으셨나요?"를 선택하고 메일의 안내를 따르세요.
        멤버 계정: 복구가 일부러 꺼져 있을 수 있으므로 관리 계정의 관리자에게 문의하세요.
        디렉터리 또는 ID 제공업체의 사용자: 그곳에서 비밀번호를 재설정하세요.
    .expect = 새 비밀번호로 로그인됩니다.
    .ask = 제 사용자의 비밀번호를 재설정하거나 비밀번호 복구를 허용해 주세요.
    .wrong = AWS가 유출된 비밀번호나 키에 관한 메일을 보냈다면 그 메일에 먼저 답하세요.

sign-in-other-session = 브라우저가 다른 AWS 계정에 로그인되어 있음
    .saw = 콘솔이 먼저 다른 계정에서 로그아웃하라고 합니다.
    .meaning = 이 브라우저에 다른 계정 또는 사용자의 세션이 열려 있습니다.
    .steps =
        계정 메뉴에서 로그아웃한 뒤 다시 로그인하세요.
        또는 시크릿 창을 여세요.
        여러 계정을 함께 쓰려면 계정 메뉴에서 다중 세션 지원을 켜세요.
    .expect = 선택한 계정으로 콘솔이 열립니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 예전 세션의 쿠키가 남아 있을 수 있으므로 aws.amazon.com의 쿠키를 지워 보세요.

sign-in-mail-taken = 이메일 주소가 이미 사용 중임
    .saw = AWS에 따르면 이메일 주소가 이미 쓰이고 있습니다.
    .meaning = AWS 계정, 초대된 계정 또는 Builder ID가 이 주소를 쓰고 있습니다. 주소 하나로는 루트 사용자를 하나만 만들 수 있습니다.
    .steps =
        그 주소로 로그인하거나 "암호를 잊으셨나요?"를 사용하세요. 이미 만든 계정일 수 있습니다.
        또는 다른 주소를 쓰세요. 같은 메일함으로 받으려면 name+aws2@example.com처럼 +를 붙입니다.
        누가 만든 계정인지 알 수 없으면 AWS Support의 계정 및 결제로 문의하세요.
    .expect = 가입 화면이 주소를 받아들이거나 로그인이 됩니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 해지한 계정의 주소로는 90일이 지나도 다른 계정을 만들 수 없습니다.

sign-in-endpoint-variant = FIPS 또는 듀얼 스택 설정 때문에 로그인이 다른 호스트로 감
    .saw = 로그인 호스트가 존재하지 않거나 포털과 맞지 않습니다.
    .meaning = 모든 서비스에 FIPS 또는 듀얼 스택 호스트가 있는 것은 아닙니다. oidc와 portal.sso에는 FIPS 호스트가 없고, 듀얼 스택 포털 주소에서 코드로 로그인하려면 듀얼 스택 호스트가 필요합니다.
    .steps =
        로그인할 때는 AWS_USE_FIPS_ENDPOINT를 해제하고 프로필에서 use_fips_endpoint를 지우세요.
        포털 주소가 .app.aws로 끝나면 AWS_USE_DUALSTACK_ENDPOINT=true로 설정하거나 --use-device-code 없이 실행하세요.
        다시 로그인하세요: aws sso login
    .expect = 로그인 페이지가 열리고 로그인이 끝납니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 이런 설정이 없다면 이름을 잘못 썼거나 DNS가 이름을 알려 주지 않는 것일 수 있습니다.

sign-in-browser-policy = 브라우저의 정책이 이 사이트를 차단함
    .saw = 브라우저에 조직에서 사이트를 차단했다고 나옵니다.
    .meaning = 브라우저에 적용된 조직의 정책이나 확장 프로그램이 페이지를 막습니다. 요청은 나가지 않았습니다. 네트워크와는 관계가 없습니다.
    .steps =
        chrome://policy 또는 edge://policy를 열어 URLBlocklist를 찾아보세요.
        IT 부서에 브라우저 정책에서 AWS 로그인 호스트를 허용해 달라고 요청하세요. 목록을 만드는 명령: aws-setup-doctor allowlist
        확장 프로그램 없이 시크릿 창에서 열어 보세요.
    .expect = 페이지가 열립니다.
    .ask = 브라우저 정책에서 AWS 로그인 호스트를 허용해 주세요. 목록을 첨부합니다.
    .wrong = 콘텐츠를 차단하는 확장 프로그램도 비슷한 페이지를 보여 줍니다.

identity-center-kms-refused = Identity Center의 암호화 키를 사용할 수 없음
    .saw = { $how ->
            [read] AWS가 { $calls } 호출을 거부하고 이유로 { $reason } 코드를 알려 줍니다.
           *[told] Identity Center가 KMS 키를 이유로 듭니다.
        }
    .meaning = Identity Center가 고객 관리형 키로 암호화되어 있습니다. 키 정책이 이 사용자나 서비스에 키 사용을 허용하지 않거나, 키가 비활성화 또는 삭제되었거나 종류가 맞지 않습니다. Identity Center의 IAM 권한만으로는 해결되지 않습니다.
    .steps =
        KMS에서 Identity Center의 키를 여세요. 활성화된 대칭 키이고 삭제 예정이 아니어야 합니다.
        키 정책에서 사용자와 서비스 보안 주체 sso.amazonaws.com, identitystore.amazonaws.com에 kms:Decrypt를 허용하세요(관리자는 kms:DescribeKey도 필요합니다).
        다시 시도하세요. 아무도 로그인할 수 없으면 관리 계정의 루트 사용자나 IAM 사용자를 사용하세요.
    .expect = 같은 요청이 성공합니다.
    .ask = 제 역할이 IAM Identity Center의 KMS 키를 쓸 수 있게 해 주시거나(kms:Decrypt), 키가 비활성화된 이유를 알려 주세요.
    .wrong = 다른 서비스의 키일 수 있습니다. 메시지의 키 ARN과 Identity Center의 키 ARN을 비교하세요.

identity-center-access-not-assigned = 로그인은 되었지만 계정이나 역할이 할당되지 않음
    .saw = 포털이 로그인은 받아들이고 계정 또는 역할은 거부합니다.
    .meaning = 포털 로그인은 성공했습니다. 프로필의 계정 ID나 역할 이름을 잘못 썼거나, 사용자에게 계정과 역할이 할당되지 않았습니다.
    .steps =
        액세스 포털을 열어 계정과 역할이 목록에 있는지 보세요.
        있으면 프로필의 sso_account_id와 sso_role_name을 고치세요. 역할은 AWSReservedSSO_를 뺀 권한 세트 이름입니다.
        없으면 Identity Center 관리자에게 할당을 요청하세요.
    .expect = 포털의 계정 아래에 역할이 나오고 명령이 성공합니다.
    .ask = 제 Identity Center 사용자에게 필요한 AWS 계정과 권한 세트를 할당해 주세요.
    .wrong = 할당 전에 시작한 포털 세션은 계속 거부됩니다. 로그아웃했다가 다시 로그인하세요.

identity-center-external-sign-in-failed = ID 제공업체(IdP)를 통한 로그인이 실패함
    .saw = ID 제공업체에서 로그인한 뒤 오류 페이지가 나옵니다.
    .meaning = ID 제공업체와 IAM Identity Center의 정보가 맞지 않습니다. 사용자가 Identity Center에 없거나 이름이 다르거나, AWS 애플리케이션에 할당되지 않았거나, 인증서·주소·시각이 맞지 않습니다.
    .steps =
        ID 제공업체가 보내는 사용자 이름(NameID)과 같은 사용자가 Identity Center에 있는지 확인하세요.
        ID 제공업체에서 사용자가 AWS 애플리케이션에 할당되어 있고 인증서가 만료되지 않았는지 확인하세요.
        시각과 메시지 전체를 적어 관리자에게 알리세요.
    .expect = 로그인하면 액세스 포털이 열립니다.
    .ask = ID 제공업체를 통한 로그인이 실패합니다. 메시지와 시각을 첨부합니다. 사용자와 SAML 설정을 확인해 주세요.
    .wrong = AWS에 장애가 있거나 컴퓨터 시계가 틀려도 같은 메시지가 나옵니다.

identity-center-request-refused = Identity Center가 요청 내용 때문에 거부함
    .saw = Identity Center가 권한이 아니라 요청 자체를 이유로 듭니다.
    .meaning = 요청한 대상이 없거나, 이미 있거나, 변경 중이거나, 보호되어 있거나, 형식이 맞지 않습니다. 로그인이나 권한의 문제는 아닙니다.
    .steps =
        메시지의 마지막 부분을 읽으세요. 문제가 된 값이나 충돌한 대상이 나옵니다.
        요청의 리전, 인스턴스 ARN, 이름을 확인하세요. Identity Center는 인스턴스가 있는 리전에서만 응답합니다.
        변경 중이면 몇 분 뒤 다시 시도하세요. 관리 계정에 속한 것은 관리 계정에서 바꿉니다.
    .expect = 같은 요청이 성공합니다.
    .ask = IAM Identity Center에 보낸 이 요청을 살펴봐 주세요. 메시지를 첨부합니다.
    .wrong = 다른 리전이나 다른 조직의 리소스는 없는 것으로 보입니다.

organization-handshake-refused = 조직 초대를 보내거나 수락할 수 없음
    .saw = AWS Organizations가 초대를 거부하고 이유를 알려 줍니다.
    .meaning = 두 계정 중 하나가 조건에 맞지 않습니다. 이미 조직에 속해 있거나, 결제 방법이 없거나, 미납 청구서가 있거나, 이메일 주소가 확인되지 않았거나, 두 계정의 AWS 판매 법인이 다릅니다.
    .steps =
        메시지에서 대문자로 된 이유를 찾으세요.
        해당 계정에서 해결하세요: 이전 조직에서 나가기, 결제 방법 추가, 청구서 결제, 관리 계정의 이메일 주소 확인.
        초대를 다시 보내거나 수락하세요. 초대는 15일 동안 유효합니다.
    .expect = 계정이 조직에 나타납니다.
    .ask = 메시지에 나온 조건을 해결한 뒤 초대를 다시 보내 주세요.
    .wrong = 하루에 초대를 너무 많이 보내도 거부됩니다. 그때는 하루 기다리세요.

organization-constraint = AWS Organizations의 규칙이나 한도로 요청이 거부됨
    .saw = AWS Organizations가 조직의 제약 조건을 알려 줍니다.
    .meaning = 지금 상태의 조직에서는 허용되지 않습니다. 한도에 도달했거나, 정책 유형 또는 서비스 액세스가 꺼져 있거나, 조직이 아직 만들어지는 중이거나, 계정이 조직에 속해 있지 않습니다. 권한 부족이 아닙니다.
    .steps =
        메시지에서 대문자로 된 이유나 예외 이름을 찾으세요.
        관리 계정에서 해결하세요: Service Quotas에서 한도 늘리기, 정책 유형 또는 서비스 액세스 활성화, 새 조직이면 한 시간 기다리기.
        그곳에서 한도를 늘릴 수 없으면 AWS Support에 문의하세요.
    .expect = 같은 요청이 성공합니다.
    .ask = 메시지에 나온 AWS Organizations의 제약 조건을 해결해 주세요.
    .wrong = 조직에 속하지 않은 계정에서도 이런 응답이 나옵니다. 자격 증명이 어느 계정의 것인지 확인하세요.

aws-throttled = AWS가 요청 속도를 제한함
    .saw = 짧은 시간에 요청이 너무 많아 AWS가 거부합니다.
    .meaning = 서비스가 받을 수 있는 것보다 많은 요청을 계정, 사용자 또는 네트워크에서 보내고 있습니다. 권한이나 계정의 문제는 아닙니다.
    .steps =
        1분 기다렸다가 다시 시도하세요.
        동시에 요청하는 프로그램이나 반복 실행을 멈추거나 프로필에 retry_mode = adaptive를 설정하세요.
        계속되면 Service Quotas에서 이 호출의 속도 한도를 확인하세요.
    .expect = 같은 요청이 성공합니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 한 계정의 여러 프로그램이 한도를 나눠 씁니다. 많이 보내는 프로그램이 다른 곳에 있을 수 있습니다.

aws-service-fault = AWS 서버 오류
    .saw = 요청의 문제가 아니라 서버의 오류라는 응답입니다.
    .meaning = AWS가 받은 요청을 처리하지 못했거나, 경로에 있는 게이트웨이가 서버 오류로 응답합니다. 대개 저절로 해결됩니다.
    .steps =
        몇 분 뒤 다시 시도하세요.
        AWS 상태 대시보드를 확인하세요: https://health.aws.amazon.com/health/status
        계속되면 요청 ID와 시각을 AWS Support에 알리세요.
    .expect = 같은 요청이 성공합니다.
    .ask = 요청이 서버 오류로 실패합니다. 요청 ID와 시각을 첨부합니다.
    .wrong = 프록시도 AWS에 연결하지 못하면 같은 상태 코드로 응답합니다. 다른 네트워크에서 비교하세요.

client-program-missing = 이 컴퓨터에 AWS CLI가 없음
    .saw = 셸이 명령을 찾지 못합니다.
    .meaning = AWS CLI가 설치되지 않았거나, 설치하기 전에 연 터미널이라 아직 찾지 못합니다.
    .steps =
        새 터미널을 열고 실행해 보세요: aws --version
        실패하면 AWS CLI 버전 2를 설치하세요: https://docs.aws.amazon.com/ko_kr/cli/latest/userguide/getting-started-install.html
        이미 설치했다면 설치 폴더를 PATH에 추가하세요.
    .expect = aws --version이 버전을 출력합니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = aws를 호출하는 프로그램은 PATH가 다를 수 있습니다.

client-ordinary-gets-through = 이 프로그램이 받지 못한 응답을 일반 프로그램은 받음
    .saw = 같은 실행, 같은 경로에서 일반 프로그램의 요청에는 AWS가 응답했습니다: { $hosts }
    .meaning = 두 결과가 달라 이 항목의 진단은 덜 확실합니다. 문제가 가끔만 나타나거나 일부 연결 방식에서만 나타납니다.
    .steps =
        다시 실행해 같은 항목이 또 실패하는지 확인하세요: aws-setup-doctor --verbose
        또 실패하면 두 응답을 네트워크 팀에 전달하세요: aws-setup-doctor --share --bundle report.zip
    .expect = 둘 다 응답을 받습니다.
    .ask = 두 번째 실행에서도 같은 결과가 나올 때까지는 요청할 것이 없습니다.
    .wrong = 우연일 수 있습니다. 둘 중 하나를 시험할 때만 잠시 끊겼을 수 있습니다.

client-program-outdated = 프로그램이 오래되어 로그인할 수 없음
    .saw = 프로그램이 명령, 옵션 또는 범위를 알지 못합니다.
    .meaning = aws sso와 aws login에는 AWS CLI 버전 2가 필요하고, 새로운 로그인 방식에는 더 새로운 버전이 필요합니다.
    .steps =
        버전을 확인하세요: aws --version
        최신 AWS CLI 버전 2로 업데이트하세요: https://docs.aws.amazon.com/ko_kr/cli/latest/userguide/getting-started-install.html
        PATH 앞쪽에 있는 오래된 버전 1을 제거하세요.
    .expect = 명령이 인식되고 로그인이 시작됩니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 옵션을 잘못 써도 같은 오류가 나옵니다. 명령의 도움말과 비교하세요.

tls-revocation-unreachable = Windows가 인증서 해지 여부를 확인하지 못함
    .saw = 인증서 해지 여부를 확인하지 못했습니다.
    .meaning = Windows 프로그램은 인증서가 해지되지 않았는지 인증 기관에 HTTP(80번 포트)로 확인합니다. 그 경로가 막혀 있거나, 검사 장비가 해지 여부를 확인할 주소가 없는 인증서를 발급합니다.
    .steps =
        네트워크 팀에 Amazon Trust Services의 OCSP·CRL 호스트로 가는 HTTP를 허용해 달라고 요청하세요: *.amazontrust.com
        TLS를 검사한다면 해지 목록을 공개하는 CA를 쓰거나 AWS 호스트를 검사에서 제외해 달라고 요청하세요.
        curl을 당장 써야 한다면: --ssl-revoke-best-effort
    .expect = 옵션 없이도 같은 명령이 성공합니다.
    .ask = AWS 인증서의 해지 여부를 확인할 수 있게 *.amazontrust.com으로 가는 HTTP(80번 포트)를 허용해 주세요.
    .wrong = 로그인이 필요한 프록시는 프로그램의 연결은 통과시키면서 이 확인은 막을 수 있습니다.

tls-client-outdated = 이 프로그램이 AWS에 필요한 TLS 버전을 쓰지 않음
    .saw = 프로그램이 보안 채널을 만들지 못했습니다.
    .meaning = AWS는 TLS 1.2 이상만 받습니다. 오래된 .NET 프로그램과 Windows PowerShell 5.1은 따로 설정하지 않으면 더 낮은 버전을 씁니다. 검사 장비가 있어도 같은 메시지가 나올 수 있습니다.
    .steps =
        PowerShell에서는 먼저 실행하세요: [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
        PowerShell 7이나 더 새로운 버전의 프로그램, .NET, Java를 사용하세요.
        이 컴퓨터의 다른 프로그램도 실패하면 다음을 보세요: aws-setup-doctor explain tls.inspected-untrusted
    .expect = 같은 명령이 성공합니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 신뢰하지 않는 CA를 쓰는 검사 장비가 있어도 일부 프로그램은 같은 메시지를 보여 줍니다.
