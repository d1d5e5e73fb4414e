# 사용 중인 자격 증명과 그 계정에 관한 진단.

check-activation-error-text = 붙여 넣은 오류 메시지

reason-aws-throttled = AWS가 요청 속도를 제한함. 잠시 후 다시 실행
reason-aws-unreachable = AWS API의 응답 없음
reason-aws-service-refused = 서비스가 이 계정을 가입된 고객으로 인식하지 못함. 이것만으로는 계정 상태를 알 수 없음
reason-aws-state-unknown = 이 버전이 모르는 상태 값을 AWS가 알려 줌
reason-error-text-only = 붙여 넣은 글만으로는 확인할 수 없음. aws-setup-doctor explain-error 명령이 가능한 원인을 알려 줌
reason-error-text-unknown = 알려진 오류와 일치하지 않음

credentials-profile-missing = { $has_profile ->
        [yes] 프로필이 없음: { $profile }
       *[other] 지정한 프로필이 없음
    }
    .saw = 프로필 이름이 지정되었지만 ~/.aws/config 파일과 ~/.aws/credentials 파일 어디에도 없습니다.
    .meaning = 프로필이 없으면 요청에 서명할 자격 증명도 없습니다. 이름을 잘못 썼거나 다른 사용자의 파일을 읽고 있을 수 있습니다.
    .steps =
        어떤 프로필이 있는지 확인하세요: aws configure list-profiles
        --profile 옵션으로 프로필을 고르거나 AWS_PROFILE 값을 고치세요.
        새로 만들려면: aws configure sso
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 사용해야 할 프로필의 이름과 설정을 알려 주세요.
    .wrong = AWS_CONFIG_FILE 또는 AWS_SHARED_CREDENTIALS_FILE 변수가 다른 곳을 가리키면, 프로필이 원래 위치에 있어도 찾지 못합니다.

credentials-configuration-invalid = 프로필 설정을 사용할 수 없음
    .saw = 설정을 읽었지만 사용할 수 없습니다: { $said }
    .meaning = 프로필에 빠진 항목이 있거나, 서로 맞지 않거나, 참조가 순환합니다. AWS에는 아무것도 보내지 않았습니다.
    .steps =
        프로필 내용을 확인하세요: aws configure list
        ~/.aws/config 파일과 ~/.aws/credentials 파일에서 잘못된 줄을 고치거나 지우세요.
        확실하지 않으면 프로필을 새로 만드세요: aws configure sso
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 이 프로필의 올바른 설정을 보내 주세요.
    .wrong = 최신 도구만 아는 설정 항목은 여기서 거부되어도 AWS CLI에서는 동작할 수 있습니다.

credentials-process-failed = credential_process 명령이 실패함
    .saw = 프로필에 지정된 명령이 자격 증명을 내놓지 않았습니다: { $said }
    .meaning = 이 프로필은 별도 프로그램에서 자격 증명을 받는데, 그 프로그램이 실패했습니다. AWS에는 아직 묻지 않았습니다.
    .steps =
        프로필의 credential_process 줄에 있는 명령을 직접 실행해 메시지를 읽어 보세요.
        필요한 로그인(VPN, SSO, 비밀번호 관리 프로그램 등)을 마친 다음 aws-setup-doctor를 다시 실행하세요.
        해결되지 않으면 프로그램을 제공한 담당자에게 메시지를 보여 주세요.
    .expect = 명령이 "Version": 1 항목이 있는 JSON 문서를 출력하고, 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 이 프로필의 credential_process 프로그램이 실패합니다. 무엇이 필요한지 알려 주세요.
    .wrong = 사용자에게 질문하는 프로그램은 답할 사람이 없는 여기서는 실패하고 터미널에서는 성공할 수 있습니다.

credentials-sso-session-expired = 로그인 세션이 만료됨
    .saw = 저장된 { $source ->
            [login] aws login
           *[other] aws sso login
        } 세션이 없거나 만료되었습니다.
    .meaning = 브라우저로 한 로그인은 몇 시간 동안만 유지됩니다. 계정 상태와는 관계가 없습니다.
    .steps =
        { $source ->
            [login] 다시 로그인하세요: aws login (프로필을 쓴다면 --profile 옵션 추가)
           *[other] 다시 로그인하세요: aws sso login (프로필을 쓴다면 --profile 옵션 추가)
        }
        aws-setup-doctor를 다시 실행하세요.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 따로 요청할 것은 없습니다. 다시 로그인하면 됩니다.
    .wrong = 다시 로그인해도 같은 결과라면 프로필의 sso_region 또는 sso_start_url 값이 다른 포털의 것일 수 있습니다.

credentials-source-failed = 설정된 곳에서 자격 증명을 받지 못함
    .saw = 자격 증명을 받을 곳이 설정되어 있지만 받지 못했습니다({ $source }): { $said }
    .meaning = 자격 증명을 제공하도록 설정된 곳이 응답하지 않았거나 오류로 응답했습니다. 이것만으로는 계정 상태를 알 수 없습니다.
    .steps =
        직접 시험해 보세요: aws sts get-caller-identity
        네트워크가 필요한 경우(SSO, 역할, 컨테이너·인스턴스 메타데이터)에는 네트워크부터 점검하세요(aws-setup-doctor --only network).
        그 밖의 경우에는 설정한 담당자에게 오류 메시지를 보여 주세요.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 이 컴퓨터에서 AWS 자격 증명을 받지 못합니다. 무엇이 필요한지 알려 주세요.
    .wrong = 처음에 느린 곳은 두 번째 실행에서 응답할 수 있습니다.

credentials-clock-refused = 요청 시각 때문에 AWS가 거부함
    .saw = AWS의 응답: { $aws_code }. 서명한 시각이 AWS의 시각과 너무 다릅니다.
    .meaning = AWS는 서명한 시각이 AWS의 시각과 몇 분 안에서 맞는 요청만 받습니다. 대개 이 컴퓨터의 시계, 날짜 또는 시간대가 틀린 것입니다.
    .steps =
        시간 자동 설정을 켜고 동기화하세요.
        가상 머신이나 WSL이라면 호스트가 절전에서 깨어난 뒤 다시 시작하세요.
        확인: date -u
    .expect = 시계 오차가 5분 이내가 되고 AWS가 정상으로 응답합니다.
    .ask = 이 컴퓨터의 시계가 동기화되도록 해 주세요(NTP, UDP 123번 포트).
    .wrong = 요청을 몇 분씩 붙잡아 두는 장비가 있어도 똑같이 보입니다.

credentials-expired = 자격 증명이 만료됨
    .saw = { $seen_by ->
            [aws] AWS의 응답: { $aws_code }. 세션 토큰이 만료되었습니다.
           *[other] 자격 증명에 적힌 만료 시각이 지났습니다.
        }
    .meaning = 임시 자격 증명은 몇 시간 동안만 유효합니다. 계정이나 권한과는 관계가 없습니다.
    .steps =
        { $source ->
            [sso] 다시 로그인하세요: aws sso login
            [login] 다시 로그인하세요: aws login
            [environment] AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN 세 값을 모두 새로 설정하세요.
            [process] 프로필의 credential_process 프로그램을 다시 실행하거나, 그 프로그램이 쓰는 곳에 로그인하세요.
           *[other] 자격 증명을 받았던 곳에서 새로 받으세요.
        }
        오래된 AWS_SESSION_TOKEN 값은 지우세요. 프로필보다 먼저 적용됩니다.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 따로 요청할 것은 없습니다. 자격 증명을 새로 받으면 됩니다.
    .wrong = 시계가 앞서 있으면 이 컴퓨터에서는 만료된 것처럼 보입니다. AWS가 직접 거부한 경우는 그렇지 않습니다.

credentials-refused-in-region = { $has_region ->
        [yes] 자격 증명은 유효하지만 다음 리전에서 거부됨: { $region }
       *[other] 자격 증명은 유효하지만 한 리전에서 거부됨
    }
    .saw = { $region } 리전에서 AWS의 응답: { $aws_code }. 같은 자격 증명이 다른 리전에서는 받아들여졌습니다.
    .meaning = { $why ->
            [off] 이 계정에서 { $region } 리전이 활성화되어 있지 않습니다. 활성화하지 않은 리전은 계정의 자격 증명을 알지 못합니다.
            [token] 리전은 활성화되어 있습니다. 글로벌 STS 엔드포인트에서 받은 임시 토큰은 기본으로 활성화된 리전에서만 유효한데, 이 리전은 옵트인 리전입니다.
           *[other] 이 계정에서 리전이 활성화되지 않았거나, 글로벌 STS 엔드포인트에서 받은 토큰이라 기본으로 활성화된 리전에서만 유효합니다.
        }
    .steps =
        { $why ->
            [token] AWS_STS_REGIONAL_ENDPOINTS=regional 값을 설정하고 자격 증명을 새로 받으세요.
           *[other] 콘솔의 계정 페이지, AWS 리전에서 리전 상태를 확인하세요. 활성화에는 몇 분, 때로는 몇 시간이 걸립니다.
        }
        또는 관리자가 글로벌 토큰을 모든 리전에서 유효하게 바꿀 수 있습니다: IAM, 계정 설정, STS, "모든 AWS 리전에서 유효함".
        그때까지는 us-east-1처럼 기본으로 활성화된 리전을 쓰세요.
    .expect = 다음 명령이 정상으로 응답합니다: aws sts get-caller-identity --region { $region }
    .ask = 계정에서 { $region } 리전을 활성화하거나, IAM에서 글로벌 STS 엔드포인트의 토큰을 "모든 AWS 리전에서 유효함"으로 바꿔 주세요.
    .wrong = 몇 분 전에 활성화한 리전은 한동안 계속 거부할 수 있습니다.

credentials-malformed = 자격 증명이 손상됨
    .saw = AWS가 거부했고({ $aws_code }), { $part ->
            [access-key-id] 액세스 키 ID의 형식이 다릅니다. AKIA…처럼 영문 대문자와 숫자 20자여야 합니다.
            [secret-access-key] 비밀 액세스 키의 형식이 다릅니다. 영문자, 숫자, +, /로 된 40자여야 합니다.
           *[other] 임시 액세스 키(ASIA…)인데 세션 토큰이 없습니다.
        }
    .meaning = 대개 복사할 때 따옴표나 공백이 들어갔거나, 끝이 잘렸거나, 세 번째 값이 빠진 것입니다.
    .steps =
        { $part ->
            [session-token] AWS_SESSION_TOKEN(또는 aws_session_token) 값도 설정하세요. 임시 자격 증명은 세 값으로 되어 있습니다.
           *[other] 따옴표와 앞뒤 공백 없이 값을 다시 복사하세요.
        }
        비밀 키를 잃어버렸다면 새 액세스 키를 만들고 이전 키는 삭제하세요. AWS는 비밀 키를 한 번만 보여 줍니다.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 자격 증명이 전달 과정에서 손상되었습니다. 새로 발급해 주세요.
    .wrong = 형식은 바뀔 수 있습니다. 다만 AWS가 거부했다는 사실은 달라지지 않습니다.

credentials-wrong-partition = 다른 파티션의 자격 증명
    .saw = { $how ->
            [answered] 자격 증명의 파티션: { $other }. 점검한 파티션: { $region }.
           *[other] { $region } 리전에서 AWS의 응답: { $aws_code }. 설정에 적힌 리전: { $other }.
        }
    .meaning = 일반 AWS, AWS GovCloud(미국), 중국의 AWS는 서로 분리되어 있습니다. 한 곳의 계정, 자격 증명, 액세스 포털은 다른 곳에 없습니다.
    .steps =
        --region 옵션으로 맞는 리전을 고르거나 --partition 옵션으로 파티션을 지정하세요(aws, aws-us-gov, aws-cn).
        또는 --profile 옵션으로 원하는 파티션의 자격 증명을 쓰세요.
    .expect = 의도한 리전에서 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 계정이 어느 파티션(일반, GovCloud, 중국)에 있는지 알려 주세요.
    .wrong = 삭제된 액세스 키도 같은 방식으로 거부됩니다.

credentials-signature-refused = 비밀 액세스 키가 액세스 키 ID와 맞지 않음
    .saw = AWS의 응답: { $aws_code }. 액세스 키 ID는 AWS가 알고 있으며, 요청 시각이 원인은 아닙니다.
    .meaning = 비밀 액세스 키로 만든 서명이 AWS의 계산과 다릅니다. 대개 다른 액세스 키의 비밀 키를 넣었거나 글자가 빠진 것입니다. 요청을 바꾸는 프록시가 있어도 같은 오류가 납니다.
    .steps =
        액세스 키 ID와 비밀 액세스 키를 한 쌍으로 다시 복사하세요.
        비밀 키를 잃어버렸다면 새 액세스 키를 만들고 이전 키는 삭제하세요.
        프록시를 거칠 때만 여러 도구가 실패한다면 프록시가 AWS API 호스트로 가는 요청을 바꾸지 않게 하세요.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 비밀 키가 맞지 않습니다. 새 액세스 키를 발급해 주세요.
    .wrong = 헤더나 주소를 고쳐 쓰는 게이트웨이도 서명을 망가뜨립니다.

credentials-access-key-unknown = AWS가 모르는 액세스 키
    .saw = AWS의 응답: { $aws_code }. 자격 증명을 받은 곳: { $source }.
    .meaning = 키가 삭제 또는 비활성화되었거나, 다른 파티션의 키이거나, 방금 만든 키입니다. 이것만으로는 계정 상태를 알 수 없습니다.
    .steps =
        어떤 키를 쓰고 있고 어디에서 온 키인지 확인하세요: aws configure list
        1분 안에 만든 키라면 잠시 기다린 다음 aws-setup-doctor를 다시 실행하세요.
        그렇지 않으면 다시 로그인하거나(aws login 또는 aws sso login) 새 액세스 키를 만드세요.
        오래된 AWS_ACCESS_KEY_ID, AWS_SESSION_TOKEN 환경 변수는 지우세요. 프로필보다 먼저 적용됩니다.
    .expect = 누구의 자격 증명을 사용 중인지 표시됩니다.
    .ask = 제 액세스 키가 아직 있고 활성 상태인지 확인해 주세요.
    .wrong = 옵트인이 필요한 리전에서는 유효한 자격 증명도 같은 메시지로 거부됩니다.

credentials-root-access-key = 루트 사용자의 액세스 키를 사용 중
    .saw = AWS가 알려 준 호출자는 루트 사용자이며, 만료되지 않는 액세스 키를 쓰고 있습니다.
    .meaning = 루트 사용자는 계정에서 모든 일을 할 수 있고 IAM 정책으로 권한을 제한할 수 없습니다. 루트 액세스 키가 유출되면 계정 전체가 넘어갑니다. AWS는 루트 액세스 키를 두지 않도록 권고합니다.
    .steps =
        키 없이 로그인하세요: aws login 또는 IAM Identity Center(aws configure sso).
        더 이상 쓰는 곳이 없으면 키를 삭제하세요: 콘솔의 계정 메뉴, 보안 자격 증명, 액세스 키.
        루트 사용자의 MFA가 꺼져 있다면 켜세요.
    .expect = 루트 사용자 대신 역할이나 사용자가 표시됩니다.
    .ask = 루트 액세스 키를 삭제할 수 있도록 IAM Identity Center 또는 역할로 접근할 수 있게 해 주세요.
    .wrong = 계정을 만든 직후에는 루트 사용자뿐일 수 있지만, 그때도 액세스 키는 필요하지 않습니다.

credentials-permission-missing = { $has_actions ->
        [yes] 자격 증명에 다음 작업의 권한이 없음: { $actions }
       *[other] 자격 증명에 이 작업의 권한이 없음
    }
    .saw = AWS가 읽기 전용 작업 { $action_count }건을 거부했습니다: { $actions }
    .meaning = IAM 정책이나 조직의 정책이 허용하지 않습니다. 이것만으로는 계정 상태를 알 수 없으며, 해당 점검은 판단하지 못한 채로 남습니다.
    .steps =
        해당 작업을 허용해 달라고 하세요. 필요한 정책 전체를 출력하는 명령: aws-setup-doctor policy
        또는 --profile 옵션으로 권한이 있는 자격 증명을 쓰세요.
    .expect = 판단하지 못했던 점검에 결과가 나옵니다.
    .ask = 제 사용자 또는 역할에 다음 읽기 전용 IAM 작업을 허용해 주세요: { $actions }
    .wrong = 계정의 정책이 허용해도 조직의 서비스 제어 정책(SCP)이 거부할 수 있습니다.

credentials-endpoint-insecure = 설정한 AWS 엔드포인트가 다른 컴퓨터로 가는 일반 HTTP임
    .saw = 엔드포인트가 http://이고 이 컴퓨터가 아니어서 보내지 않은 호출: { $calls }
    .meaning = AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE> 또는 ~/.aws/config의 endpoint_url에 TLS 없는 주소가 있습니다. 서명된 요청과 세션 토큰을 네트워크에서 누구나 읽고 바꿀 수 있으므로 아무것도 보내지 않았습니다. AWS CLI는 그대로 보냅니다.
    .steps =
        설정을 찾으세요. 환경 변수(AWS_ENDPOINT_URL…)와 ~/.aws/config의 endpoint_url, services를 확인합니다.
        주소를 https://로 쓰거나, 설정을 지워 AWS의 기본 엔드포인트를 사용하세요.
        이 컴퓨터의 AWS 대체 서버는 http://localhost 또는 http://127.0.0.1로 쓸 수 있습니다.
        이미 그 주소로 키를 보냈다면 키를 교체하세요.
    .expect = 호출이 https:// 엔드포인트로 가고 응답이 옵니다.
    .ask = -
    .wrong = 이 컴퓨터의 주소라도 루프백 주소(127.0.0.1, ::1, localhost)가 아니면 다른 컴퓨터로 봅니다.

credentials-endpoint-not-aws = 설정한 엔드포인트가 AWS처럼 응답하지 않음
    .saw = AWS_ENDPOINT_URL 또는 endpoint_url의 엔드포인트가 보낸 HTTP { $status } 응답에 AWS 요청 ID가 없음. 호출: { $calls }
    .meaning = 호출이 AWS 호스트가 아니라 환경 변수나 ~/.aws/config에 설정된 엔드포인트로 갔습니다. AWS의 응답에는 항상 요청 ID가 있는데 이 응답에는 없습니다. 네트워크의 문제가 아니며, 이 응답만으로는 계정 상태를 알 수 없습니다.
    .steps =
        AWS에 직접 물으려면 AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE>, endpoint_url 설정을 지우세요.
        LocalStack 같은 AWS 대체 서버라면 이 보고서의 계정 부분은 해당하지 않습니다.
        aws-setup-doctor를 다시 실행하세요.
    .expect = 호출마다 AWS 요청 ID가 있는 응답이 옵니다.
    .ask = -
    .wrong = AWS 앞에 있는 회사 게이트웨이가 요청 ID를 지우는 경우에도 똑같이 보입니다.

http-api-answered-by-gateway = 경로 중간에서 AWS 대신 응답함
    .saw = AWS 요청 ID가 없는 HTTP { $status } 응답. 호출: { $calls }
    .meaning = AWS의 응답에는 항상 요청 ID가 있는데 이 응답에는 없습니다. 프록시나 웹 게이트웨이가 직접 응답한 것으로, 대개 차단 페이지나 로그인 페이지입니다. AWS의 오류가 아니며, 이것만으로는 계정 상태를 알 수 없습니다.
    .steps =
        AWS API 호스트로 가는 요청을 바꾸거나 대신 응답하지 않게 하세요: { $services }
        네트워크 로그인 페이지가 원인이면 먼저 브라우저에서 로그인하세요.
        aws-setup-doctor를 다시 실행하세요.
    .expect = 호출마다 AWS 요청 ID가 있는 응답이 옵니다.
    .ask = 게이트웨이가 다음 AWS API 호스트로 가는 요청에 직접 응답하고 있습니다. 요청을 그대로 통과시켜 주세요: { $services }
    .wrong = 사용자가 AWS 이름으로 직접 띄운 웹 서버(hosts 파일)도 똑같이 보입니다.

account-state-refused = 가입이 끝나지 않았거나 계정이 일시 중지되어 AWS가 거부함
    .saw = AWS Payments의 응답: INVALID_ACCOUNT_STATE. AWS가 알려 준 계정 상태: { $state }. 호출: { $calls }
    .meaning = IAM 권한 문제가 아닙니다. 가입 단계가 남아 있거나 계정이 일시 중지된 동안 AWS가 이 사유로 거부합니다.
    .steps =
        루트 사용자로 로그인해 안내가 있는지 확인하세요: https://console.aws.amazon.com/billing/home#/account
        가입이 끝나지 않았다면 결제, 전화, 지원 플랜 단계를 끝내세요: https://portal.aws.amazon.com/billing/signup/resume
        계정이 일시 중지되었다면 사유를 알리는 AWS의 메일을 찾아 지원 센터(Support Center)에서 답하세요.
    .expect = 같은 호출에 정상 응답이 옵니다.
    .ask = 이 계정이 INVALID_ACCOUNT_STATE로 거부됩니다. 남은 가입 단계나 일시 중지 사유를 알려 주세요.
    .wrong = 가입을 마친 직후에는 몇 분 동안 이전 상태로 보일 수 있습니다.

account-closed = 계정이 해지됨
    .saw = { $has_state ->
            [yes] AWS가 알려 준 계정 상태: { $state }
           *[other] AWS에 따르면 해지된 계정입니다.
        }
    .meaning = 아무 서비스도 쓸 수 없습니다. 해지 후 90일 안에는 AWS Support가 계정을 다시 열 수 있습니다. 그 뒤에는 되살릴 수 없고, 같은 이메일 주소로 다른 계정을 만들 수도 없습니다.
    .steps =
        해지한 지 90일이 지나지 않았고 다시 쓰려면 루트 사용자로 로그인해 AWS Support에 재개를 요청하세요.
        그렇지 않으면 다른 이메일 주소로 새 계정에 가입하세요(+를 붙인 주소는 다른 주소로 취급됩니다).
    .expect = AWS가 계정 상태를 ACTIVE로 알려 줍니다.
    .ask = 해지한 지 90일이 지나지 않은 계정입니다. 다시 열어 주시고, 남은 미납금이 있으면 알려 주세요.
    .wrong = 몇 분 전에 바뀐 상태는 아직 반영되지 않았을 수 있습니다.

account-suspended = AWS가 계정을 일시 중지함
    .saw = AWS가 알려 준 계정 상태: SUSPENDED
    .meaning = AWS가 계정을 제한하고 있습니다. 대개 미납 요금이 있거나 AWS의 문의에 답하지 않은 경우입니다. 루트 사용자로 로그인해 청구서를 보고 AWS Support에 문의할 수는 있습니다.
    .steps =
        루트 사용자 이메일로 온 AWS의 메일을 스팸 메일함까지 확인하고 답하세요.
        루트 사용자로 로그인해 미납 요금을 결제하세요: https://console.aws.amazon.com/billing/home#/bills
        그다음 지원 센터(Support Center)의 '계정 및 결제'에서 무엇이 더 필요한지 AWS Support에 문의하세요.
    .expect = AWS가 계정 상태를 ACTIVE로 알려 줍니다.
    .ask = 계정이 일시 중지되었습니다. 사유와 복구에 필요한 것을 알려 주세요.
    .wrong = 결제 후 상태가 바뀌기까지 시간이 걸릴 수 있습니다.

account-activation-overdue =
        { $has_age ->
            [yes] 가입한 지 { $age } 지났지만 계정이 아직 활성화되지 않음
           *[other] 24시간이 지나도 계정이 활성화되지 않음
        }
    .saw =
        { $has_age ->
            [yes] AWS가 알려 준 계정 상태: PENDING_ACTIVATION. 계정을 만든 지 { $age } 지났습니다. 활성화는 최대 24시간이 걸립니다.
           *[other] AWS가 알려 준 계정 상태: PENDING_ACTIVATION. 24시간이 지났습니다.
        }
    .meaning = 가입 단계가 남았거나 AWS가 답을 기다리고 있습니다. ‘할 일’은 AWS가 안내하는 순서이며, 대부분 그 과정에서 활성화됩니다.
    .steps =
        가입을 마치세요. 다음 주소에서 로그인해 결제와 전화번호 확인을 포함한 모든 페이지를 완료하세요: https://portal.aws.amazon.com/billing/signup?type=resubscribe
        결제 방법에 오류가 있는지 확인하세요: https://console.aws.amazon.com/billing/home#/paymentpreferences
        은행이나 카드사에 AWS의 약 1 USD 승인 요청을 거절했는지 묻고 승인해 달라고 하세요. 카드의 해외 결제가 차단되어 있는지도 확인하세요.
        추가 정보를 요청하는 AWS의 메일이 있는지 스팸 메일함까지 확인하고 답하세요.
        확장 프로그램이 없는 다른 브라우저에서 가입 페이지를 다시 열어 보세요.
        그래도 안 되면 시도한 내용을 적어 AWS Support에 문의하세요: 계정 및 결제, 서비스 계정(Account), 범주 활성화(Activation). 사례 초안을 만드는 명령: aws-setup-doctor case draft
    .expect = AWS가 계정 상태를 ACTIVE로 알려 주고 활성화 안내 메일을 보냅니다.
    .ask =
        { $has_age ->
            [yes] 계정을 만든 지 { $age } 지났지만 활성화되지 않았습니다.
           *[other] 계정을 만든 지 24시간이 넘었지만 활성화되지 않았습니다.
        } 무엇이 빠졌는지 알려 주시거나 활성화해 주세요.
    .wrong = 이 컴퓨터의 시계가 틀리면 계정이 실제보다 오래된 것으로 보입니다.

account-pending-activation = 계정이 아직 활성화되지 않음
    .saw =
        { $has_age ->
            [yes] AWS가 알려 준 계정 상태: PENDING_ACTIVATION(가입 후 { $age })
           *[other] AWS가 알려 준 계정 상태: PENDING_ACTIVATION
        }
    .meaning =
        { $has_left ->
            [yes] 활성화는 가입 페이지를 모두 마친 뒤 길어도 24시간이 걸립니다(남은 시간: { $left }).
           *[other] 활성화는 결제와 전화번호 확인까지 가입 페이지를 모두 마친 뒤 몇 분, 길어도 24시간이 걸립니다.
        } 그때까지 서비스가 계정을 거부합니다.
    .steps =
        가입을 마지막 페이지까지 마쳤는지 확인하세요: https://portal.aws.amazon.com/billing/signup?type=resubscribe
        활성화 안내 메일을 기다리세요. 스팸 메일함도 확인하세요.
        24시간이 지났으면 로그인(aws login)하고 aws-setup-doctor를 실행하세요.
    .expect = AWS가 계정 상태를 ACTIVE로 알려 주고 활성화 안내 메일을 보냅니다.
    .ask = 24시간이 지나기 전에는 따로 요청할 것이 없습니다.
    .wrong = 가입 페이지를 건너뛰었다면 기다려도 활성화되지 않습니다. 먼저 가입을 마치세요.

account-services-warming-up = 계정은 활성 상태이며 일부 서비스가 아직 준비 중
    .saw =
        { $has_age ->
            [yes] AWS가 알려 준 계정 상태는 ACTIVE, 계정을 만든 지 { $age } 지났습니다.
           *[other] AWS가 알려 준 계정 상태: ACTIVE.
        } { $aws_code } 응답을 보낸 서비스: { $services }
    .meaning =
        { $has_left ->
            [yes] 활성화된 뒤 각 서비스가 새 계정을 인식하기까지 몇 분, 길어도 24시간이 걸립니다. 남은 시간: { $left }.
           *[other] 활성화된 뒤 각 서비스가 새 계정을 인식하기까지 몇 분, 길어도 24시간이 걸립니다.
        } 사용자의 잘못이 아닙니다.
    .steps =
        몇 분 기다린 다음 aws-setup-doctor를 다시 실행하세요.
        24시간이 지나도 그대로라면 그때의 결과가 다음 단계를 알려 줍니다.
    .expect = 모든 서비스가 응답합니다.
    .ask = 24시간이 지나기 전에는 따로 요청할 것이 없습니다.
    .wrong = 현재 플랜에 포함되지 않은 서비스도 같은 메시지로 거부하며, 이때는 기다려도 바뀌지 않습니다.

account-services-refused = 서비스가 가입되지 않은 계정이라며 거부함
    .saw = { $aws_code } 응답을 보낸 서비스: { $services }
    .meaning = 새 계정이 아닌데도 서비스가 가입된 고객으로 인식하지 못합니다. 결제 방법이 확인되지 않았거나 활성화가 서비스까지 전달되지 않은 경우가 많습니다.
    .steps =
        결제 방법에 오류가 있는지 확인하세요: https://console.aws.amazon.com/billing/home#/paymentpreferences
        가입 페이지를 건너뛰었다면 마저 마치세요: https://portal.aws.amazon.com/billing/signup?type=resubscribe
        그다음 AWS Support에 문의하세요: 계정 및 결제, 서비스 계정(Account), 범주 활성화(Activation). 사례 초안을 만드는 명령: aws-setup-doctor case draft
    .expect = 모든 서비스가 응답합니다.
    .ask = 계정은 활성 상태인데 다음 서비스가 { $aws_code } 응답을 보냅니다: { $services }. 활성화를 완료해 주세요.
    .wrong = 계정 상태를 조회할 권한이 없으면 준비 중인 새 계정과 구별할 수 없습니다.

account-free-plan-limit = 무료 플랜에 포함되지 않은 기능
    .saw = 무료 플랜 계정이며 다음 서비스에서 거부되었습니다: { $services }
    .meaning = 무료 플랜 계정은 일부 서비스와 크기만 쓸 수 있습니다. 계정이 잘못된 것은 아닙니다.
    .steps =
        무료 플랜에 포함된 서비스나 크기를 고르세요.
        또는 유료 플랜으로 업그레이드하세요. 요금이 발생할 수 있습니다: https://console.aws.amazon.com/billing/home#/freetier/upgrade
    .expect = 요청이 받아들여집니다.
    .ask = 따로 요청할 것은 없습니다. 플랜 선택의 문제입니다.
    .wrong = 활성화된 첫날에는 서비스가 준비되는 동안 같은 메시지로 거부될 수 있습니다.

account-blocked = AWS가 이 계정을 차단함
    .saw = AWS에 따르면 계정이 차단되어 유효한 계정으로 인정되지 않습니다.
    .meaning = AWS가 한 리전 또는 모든 리전에서 새로 만드는 작업을 막고 있습니다. 로그인과 조회는 되므로 다른 점검은 정상일 수 있습니다. 이 컴퓨터의 설정으로는 해결되지 않습니다.
    .steps =
        루트 사용자 이메일로 온 AWS의 메일을 스팸 메일함까지 확인하고 모두 답하세요.
        AWS Support에 문의하세요: 계정 및 결제, 서비스 계정 활성화(Account Activation), 범주 계정 확인(Account Verification). 사례 초안을 만드는 명령: aws-setup-doctor case draft
        리전을 포함한 오류 메시지 전체를 적으세요.
    .expect = 거부되었던 요청이 성공합니다.
    .ask = 계정이 차단된 것으로 나옵니다. 확인에 필요한 자료를 알려 주시고 차단을 해제해 주세요.
    .wrong = 한 리전에서만 차단되었을 수 있으며, 메시지만으로는 어느 리전인지 알 수 없습니다.

account-pending-verification = AWS가 이 리전에서 계정을 아직 확인하는 중
    .saw = AWS에 따르면 요청이 확인을 기다리고 있습니다(PendingVerification).
    .meaning = 리전을 처음 쓰면 AWS가 계정을 확인합니다. 보통 몇 분, 길어도 4시간이 걸리며, 저절로 끝나고 메일로 알려 줍니다.
    .steps =
        최대 4시간 기다린 다음 같은 요청을 다시 해 보세요.
        그동안은 이미 쓸 수 있는 리전을 쓰세요.
        더 오래 걸리면 AWS Support에 문의하세요: 계정 및 결제, 서비스 계정 활성화(Account Activation), 범주 계정 확인(Account Verification). 사례 초안을 만드는 명령: aws-setup-doctor case draft
    .expect = 거부되었던 요청이 성공합니다.
    .ask = 이 리전의 요청이 4시간 넘게 확인을 기다리고 있습니다. 확인을 완료해 주세요.
    .wrong = 사람이 직접 확인해야 하는 계정은 더 오래 걸리며, 메시지는 같습니다.

account-cloudfront-verification = CloudFront를 쓰려면 AWS의 계정 확인이 필요함
    .saw = CloudFront에 따르면 리소스를 추가하기 전에 계정 확인이 필요합니다.
    .meaning = 권한 부족(AccessDenied)처럼 보이지만 그렇지 않습니다. 새 계정은 CloudFront를 쓰기 전에 AWS의 확인을 받아야 하며, 확인은 AWS Support만 할 수 있습니다.
    .steps =
        이 오류 때문에 IAM 정책을 바꾸지 마세요.
        오류 메시지 전체를 적어 AWS Support에 문의하세요: 계정 및 결제, 서비스 계정 활성화(Account Activation), 범주 계정 확인(Account Verification). 사례 초안을 만드는 명령: aws-setup-doctor case draft
        그동안 계정의 다른 기능은 쓸 수 있습니다.
    .expect = 배포를 만들 수 있습니다.
    .ask = CloudFront에서 리소스를 추가하려면 계정 확인이 필요하다는 오류가 나옵니다. 계정을 확인해 주세요.
    .wrong = 실제로 권한이 없는 경우에는 허용되지 않은 작업 이름이 메시지에 나오며, 이 메시지에는 없습니다.

account-unseen-restrictions = 계정은 정상으로 응답함. 새로 만들 수 있는지는 조회만으로 알 수 없음
    .saw = 계정 상태는 ACTIVE이며, 조회한 서비스가 응답했습니다.
    .meaning = 이 도구는 조회만 합니다. 리소스 생성 차단, 리전 확인, CloudFront 확인, 서비스 할당량, 무료 플랜 제한은 실제로 만들 때만 드러납니다.
    .steps =
        리소스를 만들다가 실패하면 오류 메시지를 다음 명령에 넣으세요: aws-setup-doctor explain-error "메시지"
    .expect = 만들려는 것이 만들어집니다.
    .ask = 따로 요청할 것은 없습니다.
    .wrong = 조회만 하는 방식의 한계이며 문제가 있다는 뜻은 아닙니다.

told-several = 이 메시지로 짐작되는 원인 { $count }가지(가능성이 높은 순):
told-more = 그 밖에 가능성이 낮은 원인 { $count }가지
told-says = 메시지의 뜻: { $title }
told-may-say = 가능한 원인: { $title }
told-who = 담당
told-do = 할 일
told-named = 메시지 내용
told-sure = 확신도
told-sure-seen = { $sure }, 메시지만 보고 판단함(출처: { $source }, { $date } 확인)
told-sure-unverified = { $sure }, 메시지만 보고 판단함. 이 문구가 실린 공개 문서는 찾지 못함(관련 문서: { $source })
told-sure-rendering = { $sure }, 메시지만 보고 판단함. 실제 한국어 화면의 문구는 확인하지 못했고 영어 원문을 옮겨 비교함(원문: { $source })
told-closer = 자세히
told-closer-how = aws-setup-doctor --error "메시지"(이 컴퓨터까지 점검), aws-setup-doctor explain { $code }(전체 설명)
told-unknown =
    알려진 오류가 아니어서 판단할 수 없습니다.
    오류 코드까지 메시지 전체를 가능하면 영문으로, 오류 메시지만 붙여 넣으세요.
    메시지가 없어도 aws-setup-doctor 명령으로 네트워크, 자격 증명, 계정을 점검할 수 있습니다.
told-secret = 주의: 메시지에 비밀 정보가 들어 있습니다({ $what }). 저장하거나 표시하지 않았습니다. 다른 사람이 보았다면 악용될 수 있으니 새로 발급하세요.

credentials-none = AWS 자격 증명이 설정되어 있지 않음
    .saw = 프로그램이 자격 증명을 찾으려 했지만 설정된 것이 없었습니다.
    .meaning = 프로그램을 실행하는 컴퓨터에서 먼저 로그인해야 프로그램이 계정을 쓸 수 있습니다. 계정 상태와는 관계가 없습니다.
    .steps =
        IAM Identity Center를 쓴다면: aws configure sso, 그다음 aws sso login
        콘솔 사용자로 로그인한다면: aws login (AWS CLI 2.32 이상)
        그 프로필로 프로그램을 다시 실행하세요(--profile 옵션 또는 AWS_PROFILE 변수).
    .expect = 다음 명령이 사용 중인 자격 증명을 보여 줍니다: aws sts get-caller-identity
    .ask = 이 컴퓨터에서 AWS에 어떻게 로그인하는지 알려 주세요.
    .wrong = 컨테이너나 서비스로 실행되는 프로그램은 터미널과 다른 파일과 변수를 읽을 수 있습니다.

named-account_state = 계정 상태
named-actions = 작업
named-aws_code = 코드
named-file = 파일
named-host = 호스트
named-hosts = 호스트
named-issuer = 발급자
named-line = 줄
named-operation = 호출
named-profile = 프로필
named-proxy = 프록시
named-region = 리전
named-request_time = 요청 시각
named-service = 서비스
named-status = 상태
named-url = 주소
named-variable = 변수
