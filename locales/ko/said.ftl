# explain-error에서 쓰는 글. 진단 결과 자체의 글은 직접 측정한 내용을 말하지만, 붙여 넣은 메시지는 어떤 프로그램이 출력한
# 내용만 알려 준다. 값은 제목이다.

said-account-mail-unread = AWS가 이메일 주소 확인이나 메일의 답장을 기다림
said-account-other-browser-untried = 브라우저 또는 브라우저 설정이 지원되지 않음
said-account-services-warming-up = 새 계정이 아직 서비스에 반영되지 않음
said-credentials-configuration-invalid = AWS 설정에 쓸 수 없는 값이 있음
    .meaning = 설정이 빠졌거나, 틀렸거나, 서로 맞지 않습니다. 리전을 잘못 쓴 경우가 많습니다. 계정 상태와는 관계가 없습니다.
    .steps =
        사용 중인 설정을 확인하세요: aws configure list
        리전을 확인하세요. us-east-1, ap-northeast-2처럼 쓰고 가용 영역 글자(us-east-1a의 a)는 빼야 합니다.
        ~/.aws/config, ~/.aws/credentials 파일의 잘못된 줄과 AWS_REGION 같은 변수를 고치세요. 확실하지 않으면 프로필을 새로 만드세요: aws configure sso
said-credentials-process-failed =
    .meaning = 프로필은 직접 만들었거나 회사가 제공한 프로그램에서 자격 증명을 받는데, 그 프로그램이 실패했습니다.
said-credentials-permission-missing = { $has_actions ->
        [yes] 자격 증명에 다음 작업의 권한이 없음: { $actions }
       *[other] 자격 증명에 이 작업의 권한이 없음
    }
    .meaning = IAM 정책이나 조직의 정책이 이 작업을 허용하지 않습니다. 계정 상태와는 관계가 없습니다.
    .steps =
        AWS 관리자에게 이 작업을 허용하거나 어떤 정책이 막는지 알려 달라고 하세요. 메시지에 정책의 종류가 나오는 경우가 많습니다.
        또는 --profile 옵션으로 권한이 있는 자격 증명을 사용하세요.
    .ask = { $has_actions ->
            [yes] 제 사용자나 역할에 다음 작업을 허용해 주세요: { $actions }
           *[other] 제 사용자나 역할에 이 작업을 허용해 주세요. 오류 메시지를 첨부합니다.
        }
said-credentials-refused-in-region = { $has_region ->
        [yes] AWS가 다음 리전에서 자격 증명을 거부함: { $region }
       *[other] AWS가 이 리전에서 자격 증명을 거부함
    }
said-credentials-sso-session-expired =
    .steps =
        { $operation ->
            [CreateOAuth2Token] 다시 로그인하세요: aws login (프로필을 쓴다면 --profile 옵션 추가)
           *[other] { $has_profile ->
                [yes] 다시 로그인하세요: aws sso login --profile { $profile } (aws login으로 만든 프로필이면 aws login)
               *[other] 전에 쓴 명령으로 다시 로그인하세요: aws sso login 또는 aws login (프로필을 쓴다면 --profile 옵션 추가)
            }
        }
        같은 명령을 다시 실행하세요.
said-http-block-page =
    .meaning = AWS의 응답 대신 필터나 게이트웨이의 페이지가 왔습니다.
said-http-body-stalled =
    .meaning = 연결은 되었지만 응답이 끝까지 오지 않았습니다. 검사 장비가 붙잡고 있거나, 사용량 제한을 넘었거나, 경로에 비해 패킷이 크거나, 서비스가 느린 경우입니다.
    .ask = 다음 호스트를 콘텐츠 검사와 사용량 제한에서 제외해 주세요: { $hosts }
said-http-refused-by-aws =
    .meaning = AWS가 요청이 온 IP 주소나 조직의 로그인 정책을 이유로 거부합니다. 필터도 비슷한 페이지를 보여 줄 수 있습니다.
    .ask = 로그인 리소스 정책과 리소스 제어 정책에 우리 네트워크를 제외하는 조건이 있는지 확인해 주세요: { $hosts }
said-identity-center-creation-failed =
    .meaning = AWS가 인스턴스를 만들지 않았습니다. 다른 리전에 이미 있거나 정책이 금지하는 경우입니다.
    .steps =
        계정의 다른 리전에 인스턴스가 있는지 찾아보세요.
        조직이 멤버 계정의 인스턴스를 허용하는지 문의하세요.
    .ask = Identity Center를 활성화할 수 없습니다. 메시지를 첨부합니다. 정책이 금지하는지 알려 주세요.
said-identity-center-not-ready =
    .meaning = 인스턴스를 아직 설정하거나 변경하는 중일 수 있습니다. 끝날 때까지 AWS는 인스턴스의 다른 정보를 알려 주지 않습니다.
said-identity-center-other-region = Identity Center가 없는 리전으로 요청함
    .meaning = Identity Center는 자기 리전에서만 응답합니다. 작업에 쓰는 리전과 다를 수 있습니다.
    .steps =
        Identity Center의 설정 화면에서 리전을 확인하거나, 포털 주소를 알려 준 사람에게 물어보세요.
        ~/.aws/config 파일의 sso_region을 그 리전으로 설정하세요.
said-identity-center-portal-mismatch =
    .meaning = 포털 주소나 리전이 틀렸거나, 코드나 토큰을 이미 썼습니다.
said-network-direct-egress-closed =
    .meaning = 직접 나가는 연결을 모두 막는 네트워크도 있습니다. 그런 곳에는 대개 프록시가 있습니다.
said-network-dns-blocked =
    .meaning = AWS가 공개한 이름인데도 없다고 응답하는 필터나 사내 DNS 서버가 있습니다. 이름을 잘못 써도 같은 메시지가 나옵니다.
said-network-dns-refused =
    .meaning = DNS 서버가 질의를 거부합니다. 이 이름을 막는 정책이 있거나, 이 컴퓨터에는 아예 응답하지 않는 서버입니다.
said-network-host-unreachable = 그 주소에 도달할 수 없음
    .meaning = 라우터 또는 이 컴퓨터가 그 주소까지 갈 수 없다고 알렸습니다. 경로, 터널 또는 NAT가 끊긴 경우입니다.
    .ask = 다음 호스트로 가는 경로를 확인해 주세요: { $hosts }
said-network-icmp-rejected =
    .meaning = 방화벽이나 라우터가 호스트 대신 연결을 거부할 수 있습니다. 누가 거부했는지는 메시지에 나오지 않습니다.
    .ask = 다음 호스트의 TCP 443번 포트를 허용해 주세요: { $hosts }
said-network-inconsistent-path =
    .meaning = 연결마다 다른 경로를 지나며, 경로에 따라 결과가 다를 수 있습니다.
said-network-mtu-downstream =
    .meaning = 더 작은 패킷만 지나는 경로에서 그 사실을 알리는 메시지가 사라지는 경우입니다. 연결은 되지만 큰 응답이 오지 않습니다.
said-network-name-not-found =
    .meaning = 대부분 호스트 이름, 액세스 포털의 디렉터리 ID 또는 리전을 잘못 쓴 경우입니다. DNS 필터가 있어도 같은 메시지가 나옵니다.
    .steps =
        { $has_host ->
            [yes] 철자를 확인하세요: { $host }. 액세스 포털이라면 초대 메일에 적힌 주소와 비교하세요.
           *[other] 메시지에 나온 호스트 이름의 철자를 확인하세요. 액세스 포털이라면 초대 메일에 적힌 주소와 비교하세요.
        }
        이름이 잘못 적힌 곳을 고치세요. ~/.aws/config 파일에서는 region, sso_region, sso_start_url입니다.
        이름이 맞으면 DNS 문제인지 확인하세요: aws-setup-doctor
said-network-no-resolver =
    .meaning = 프로그램이 이름을 물었지만 응답을 받지 못했습니다. 다른 이름도 안 되면 AWS 이름을 막는 필터가 아니라 DNS 서버나 그곳까지의 경로가 원인입니다.
said-network-no-route =
    .meaning = 컴퓨터에 그 주소로 가는 경로가 없었습니다. 네트워크에 연결되지 않았거나, IP 주소를 받지 못했거나, VPN이 끊긴 경우입니다.
said-network-packet-loss =
    .meaning = 패킷이 가끔 사라져 전체가 느려지고 때때로 실패합니다.
said-network-port-closed =
    .meaning = 그 주소의 포트가 열려 있지 않거나, 경로의 장비가 호스트 대신 거부했습니다.
said-network-sni-filtered =
    .meaning = 인증서를 받기 전에 연결이 끝났습니다. 서버 이름(SNI)을 거르는 필터가 이렇게 하며, 서버가 거부하거나 경로가 끊겨도 같은 메시지가 나옵니다.
said-network-tcp-dropped =
    .meaning = 기다려도 응답이 없었습니다. 방화벽은 허용하지 않은 목적지에 이렇게 동작하며, 주소가 틀렸거나 경로가 끊겨도 같은 메시지가 나옵니다.
said-network-tcp-reset =
    .meaning = 연결이 즉시 거부되거나 재설정되었습니다. AWS는 443번 포트를 닫지 않으므로 대개 AWS 대신 응답하는 장비가 원인입니다.
said-network-dns-null-address =
    .meaning = 차단 목록이 이런 식으로 응답합니다. 이 주소는 어떤 호스트도 가리키지 않습니다.
said-settings-file-unreadable =
    .meaning = 프로그램이 .aws 폴더의 설정 파일이나 자격 증명 파일을 열지 못해 그 내용을 전혀 쓰지 못했습니다.
    .steps =
        폴더 ~/.aws 및 그 안에 있는 파일의 소유자를 내 사용자로 바꾸고, 읽기·쓰기 권한을 주세요.
        컨테이너나 다른 사용자로 실행했다면, 어떤 사용자가 프로그램을 실행하고 누구의 홈 폴더를 쓰는지 확인하세요.
said-settings-portal-foreign =
    .meaning = 포털 주소(sso_start_url)가 AWS 액세스 포털의 주소가 아니거나 주소로 읽을 수 없습니다.
    .steps =
        브라우저로 액세스 포털을 열거나 관리자에게 주소를 물어보세요. 예: https://d-1234567890.awsapps.com/start
        ~/.aws/config 파일의 sso_start_url에 적으세요. #으로 시작하는 부분은 빼세요.
said-proxy-destination-denied =
    .meaning = 프록시가 이 목적지를 허용하지 않습니다. 어떤 규칙인지는 프록시의 로그나 안내 페이지에서 알 수 있습니다.
    .ask = 다음 호스트로 가는 443번 포트의 CONNECT를 프록시에서 허용해 주세요: { $hosts }
said-proxy-no-answer = 프록시가 요청에 응답하지 않음
    .meaning = 프록시가 요청을 받고도 응답하지 않는 경우가 있습니다. 프록시의 DNS가 응답하지 않거나 정책에 따라 요청을 알림 없이 버립니다.
said-proxy-pac-fault =
    .ask = 이 컴퓨터에 설정된 프록시 스크립트와 그 주소를 확인해 주세요.
said-proxy-pac-only =
    .meaning = 브라우저에서는 된다면 브라우저가 스크립트로 프록시를 찾는 것일 수 있습니다. AWS CLI와 SDK는 스크립트를 읽지 않습니다.
said-proxy-setting-unreadable = 프록시 설정이 HTTP 프록시 주소가 아님
    .meaning = AWS CLI는 http://proxy.example.com:3128 형식의 주소만 사용하며, SOCKS 프록시나 스크립트, 다른 스킴은 쓰지 못합니다. http://socks5://처럼 스킴이 두 번 있어도 안 됩니다.
    .steps =
        이 네트워크에 프록시가 필요하면 http://proxy.example.com:3128처럼 쓰세요.
        필요 없으면 변수를 지우세요.
said-proxy-unreachable = 프록시에 연결할 수 없음
    .meaning = AWS CLI를 포함해 이 프록시를 쓰는 프로그램은 모두 여기서 멈춥니다. 주소가 틀렸거나, 회사 네트워크 또는 VPN 안에서만 쓸 수 있는 프록시일 수 있습니다.
    .steps =
        IT 지원 팀이 안내하는 프록시 주소와 비교하세요.
        회사 프록시라면 회사 네트워크나 VPN에 연결하세요.
        프록시를 다시 설정하거나, 여기서 필요 없다면 설정을 지우세요.
said-proxy-upstream-failed =
    .meaning = 프록시가 목적지에 연결하지 못했다고 응답했습니다. 프록시 뒤의 방화벽, 프록시의 DNS 또는 경로의 문제입니다.
    .ask = 프록시에서 다음 호스트의 TCP 443번 포트로 나가는 연결을 허용하고 프록시의 DNS를 확인해 주세요: { $hosts }
said-proxy-wrong-scheme =
    .steps =
        변수에 프록시 주소를 http://로 쓰세요. 예: http://proxy.corp.example:3128
        AWS CLI나 다른 도구에 저장된 프록시 주소도 똑같이 고치세요.
said-tls-ca-nonconformant =
    .meaning = 서명한 CA가 RFC 5280이 요구하는 형식에 맞지 않습니다. Python 3.13 이상처럼 엄격한 프로그램은 CA가 설치되어 있어도 거부합니다.
    .ask = 검사용 CA를 RFC 5280에 맞게 다시 발급해 주세요(critical basicConstraints, keyCertSign이 있는 keyUsage, 주체·발급자 키 식별자).
said-tls-certificate-expired =
    .meaning = 그 컴퓨터의 시계로 보면 인증서의 기간이 맞지 않습니다. AWS는 만료되기 훨씬 전에 인증서를 갱신하므로, 시계가 틀렸거나 경로의 장비가 다시 서명한 경우입니다.
    .ask = 다음 호스트에 기간이 맞지 않는 인증서가 제시되는 이유를 확인해 주세요: { $hosts }
said-tls-certificate-name-mismatch =
    .ask = 다음 호스트가 다른 이름의 인증서를 가진 서버로 연결되는 이유를 찾아 주세요: { $hosts }
said-tls-handshake-refused =
    .meaning = 상대가 인증서를 보여 주는 대신 거부했습니다. TLS 경고(alert)에는 서명이 없어 AWS가 보냈는지 경로의 장비가 보냈는지 알 수 없습니다.
    .ask = 다음 호스트의 TLS 연결이 거부되는 이유를 확인하고 TLS 1.2와 1.3을 허용해 주세요: { $hosts }
said-tls-hello-fragment-intolerant =
    .meaning = ClientHello의 첫 패킷만 읽는 장비가 있습니다. 요즘 프로그램은 양자 내성 키를 보내므로 패킷이 두 개 필요합니다.
    .ask = 여러 패킷으로 나뉜 TLS ClientHello를 재조립하도록 방화벽을 업데이트해 주세요(PAN-OS 11.1.2-h9 이전 버전에서 알려진 문제). 대상: { $hosts }
said-tls-incomplete-chain =
    .meaning = 호스트의 인증서와 루트 사이의 인증서를 서버가 보내지 않는 경우입니다. 브라우저는 스스로 받아 오는 일이 많지만 AWS CLI는 그렇지 않습니다.
    .ask = 다음 호스트의 인증서 체인 전체를 보내도록 해 주세요: { $hosts }
said-tls-inspected-untrusted = 프로그램이 인증서의 CA를 알지 못함
    .meaning = AWS 호스트는 공인 CA의 인증서를 사용합니다. 프로그램이 공인 CA를 알고 있다면 경로의 장비가 TLS를 검사하거나, AWS가 아닌 곳이 응답한 것입니다.
    .ask = 다음 호스트를 TLS 검사 대상에서 제외하거나 검사용 CA를 이 컴퓨터에 설치해 주세요: { $hosts }
said-tls-plaintext-answer =
    .meaning = TLS가 아닌 응답이 왔습니다. 프록시 주소의 스킴이 틀렸거나, 필터의 차단 페이지이거나, 평문 HTTP 포트입니다.
    .ask = 다음 호스트의 443번 포트를 허용해 주세요: { $hosts }
said-tls-post-quantum-refused =
    .meaning = 요즘 프로그램이 제안하는 키 교환 X25519MLKEM768을 받아들이지 않는 장비가 있습니다.
said-tls-trust-store-outdated =
    .meaning = 인증서가 AWS의 것이 맞다면 프로그램이 쓰는 CA 목록이 오래되었거나 비어 있습니다.
