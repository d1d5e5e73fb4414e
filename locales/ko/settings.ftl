# AWS CLI 설정.

settings-file-unreadable = AWS CLI가 설정 파일을 읽지 못함
    .saw = { $place }: { $problem ->
            [file_missing] 변수가 가리키는 파일이 없음
            [file_unreadable] 파일을 열 수 없음
            [byte_order_mark] 파일이 BOM으로 시작함 (메모장이나 PowerShell로 저장한 경우)
            [utf16] 파일이 UTF-16으로 저장됨
            [not_utf8] UTF-8이 아닌 문자가 있음
            [not_in_code_page] 이 Windows의 AWS CLI가 읽을 수 없는 문자가 있음 (코드 페이지: { $key })
            [no_section] 첫 섹션보다 앞에 값이 있음
            [section_twice] 섹션이 두 번 있음: { $key }
            [key_twice] 한 섹션에 같은 키가 두 번 있음: { $key }
           *[other] 섹션도 “키 = 값”도 아닌 줄
        }
    .meaning = { $problem ->
            [file_missing] AWS CLI는 설정이 전혀 없는 것처럼 동작합니다.
           *[other] 다른 내용과 관계없이 AWS CLI는 이 파일에서 멈춥니다. 이 프로그램은 읽을 수 있는 내용만 사용했습니다.
        }
    .steps =
        { $problem ->
            [file_missing] 경로를 고치거나 이 변수를 지우세요: { $place }
            [file_unreadable] 파일에 읽기 권한을 주세요.
            [byte_order_mark] { $named ->
                [yes] 메모장의 다른 이름으로 저장에서 인코딩을 ANSI로 골라 다시 저장하거나 영문자만 사용하세요.
               *[no] BOM 없는 UTF-8로 다시 저장하세요.
            }
            [utf16] { $named ->
                [yes] 메모장의 다른 이름으로 저장에서 인코딩을 ANSI로 골라 다시 저장하거나 영문자만 사용하세요.
               *[no] BOM 없는 UTF-8로 다시 저장하세요.
            }
            [not_utf8] UTF-8로 다시 저장하거나 그 문자를 지우세요.
            [not_in_code_page] 메모장의 다른 이름으로 저장에서 인코딩을 ANSI로 골라 다시 저장하거나 영문자만 사용하세요.
            [no_section] 윗줄에 [default]를 적으세요.
            [section_twice] 한 섹션으로 합치고 나머지를 지우세요.
            [key_twice] 두 줄 가운데 하나를 지우세요.
           *[other] 줄을 고치거나 앞에 #을 붙이세요.
        }
    .expect = environment.settings 점검이 정상입니다.
    .ask = AWS CLI 설정 파일을 고쳐 주세요.
    .wrong = 다른 프로그램은 다른 파일을 읽을 수 있습니다.

settings-value-unusable = AWS CLI가 쓸 수 없는 값: { $key }
    .saw = { $place } 위치의 { $key } 값: { $value }
    .meaning = { $problem ->
            [value_quoted] 따옴표도 값의 일부입니다. AWS CLI는 따옴표를 지우지 않습니다.
            [value_has_comment] = 뒤의 내용은 주석까지 모두 값입니다.
           *[other] AWS 리전 이름이 아닙니다.
        }
    .steps =
        { $answer ->
            [unknown] ap-northeast-2, us-east-1 같은 리전 이름을 적으세요.
           *[other] 이 줄로 바꾸세요: { $write }
        }
    .expect = environment.settings 점검이 정상입니다.
    .ask = 이 값을 고쳐 주세요: { $key }
    .wrong = 이 프로그램보다 새로운 리전은 이름 형식이 다를 수 있습니다.

settings-key-unknown = 설정에 알 수 없는 이름이 있음
    .saw = { $place }: { $key }
    .meaning = { $problem ->
            [section_without_profile] 설정 파일에서는 [default]와 “profile”로 시작하는 섹션만 인정됩니다. AWS CLI는 이 섹션을 찾지 못합니다.
            [profile_missing] 이 이름의 프로필이 어느 설정 파일에도 없습니다. AWS CLI는 여기서 멈춥니다.
           *[other] AWS CLI가 모르는 이름이라 이 줄을 무시합니다.
        }
    .steps =
        { $answer ->
            [unknown] 있는 프로필을 지정하세요: aws configure list-profiles
           *[known] { $problem ->
                [profile_missing] 다음 프로필이 맞는지 확인하세요: { $write }
               *[other] 이 줄로 바꾸세요: { $write }
            }
        }
    .expect = environment.settings 점검이 정상입니다.
    .ask = 이 이름을 고쳐 주세요: { $key }
    .wrong = 다른 프로그램이 쓰는 줄일 수 있습니다.

settings-sso-incomplete = 프로필의 로그인 설정이 완전하지 않음
    .saw = { $place }: { $problem ->
            [sso_region_missing] 액세스 포털은 있지만 sso_region이 없음
            [sso_session_missing] sso_session이 가리키는 섹션이 없음: { $value }
           *[other] sso-session 섹션과 값이 다름: { $key }
        }
    .meaning = 이 프로필로는 aws sso login을 할 수 없습니다.
    .steps =
        { $problem ->
            [sso_region_missing] sso_region = 뒤에 IAM Identity Center의 리전을 적은 줄을 추가하세요. 리전은 포털 관리자가 알고 있습니다.
            [sso_session_missing] { $answer ->
                [unknown] [sso-session { $value }] 섹션을 추가하거나 다음을 실행하세요: aws configure sso-session
               *[other] 이 줄로 바꾸세요: { $write }
            }
           *[other] 프로필에서 그 줄을 지우거나 이렇게 적으세요: { $write }
        }
    .expect = aws sso login이 로그인 페이지를 엽니다.
    .ask = IAM Identity Center의 리전을 알려 주세요.
    .wrong = AWS CLI가 아닌 도구는 이 값을 다른 곳에서 찾을 수 있습니다.

settings-portal-foreign = 액세스 포털 주소가 AWS 주소가 아님
    .saw = { $place }: { $value }
    .meaning = { $problem ->
            [portal_foreign] 다른 서비스의 로그인 페이지입니다. aws sso login에는 AWS 액세스 포털 주소가 필요합니다.
            [portal_vanity] { $led ->
                [portal] 회사 자체 주소입니다. { $location } 주소로 이어지며, 이번 실행에서 그 포털을 점검했습니다. AWS CLI는 { $since } 버전부터 이런 주소를 따라갑니다.
                [portal_unchecked] 회사 자체 주소입니다. { $location } 주소로 이어지지만, 이번 실행에서 그 호스트는 점검하지 않았습니다.
                [portal_old] 회사 자체 주소입니다. { $location } 주소로 이어지지만, 설치된 AWS CLI는 { $version } 버전이고 { $since } 버전부터 이런 주소를 따라갑니다.
                [elsewhere] 회사 자체 주소입니다. AWS 액세스 포털이 아닌 { $location } 주소로 보냅니다. AWS CLI는 리디렉션을 한 번만 따라가고 거기서 멈춥니다.
                [not_https] 회사 자체 주소입니다. https가 아닌 { $location } 주소로 보냅니다. AWS CLI는 거기서 멈춥니다.
                [no_location] 회사 자체 주소입니다. 어디로 갈지 알려 주지 않는 리디렉션으로 답합니다.
                [no_redirect] 회사 자체 주소입니다. 응답이 포털로 보내지 않으므로(상태 코드: { $status }) AWS CLI가 멈춥니다.
                [refused] 회사 자체 주소입니다. 응답(상태 코드: { $status })에서 AWS CLI가 멈춥니다.
                [unreachable] 회사 자체 주소입니다. 어디로 이어지는지 알 수 없습니다. { $stopped ->
                    [name] 그 이름을 찾지 못했습니다.
                    [certificate] 그 인증서를 여기서 신뢰하지 않습니다.
                    [proxy] 프록시가 요청을 통과시키지 않았습니다.
                   *[other] 응답이 없었습니다.
                }
               *[not_asked] 회사 자체 주소입니다. AWS CLI는 { $since } 버전부터 이 주소를 따라가며, 이전 버전은 멈춥니다. 이번 실행에서 어디로 이어지는지 확인하지 않았습니다.
            }
            [portal_other_partition] 포털과 리전이 서로 다른 AWS 파티션(상용, GovCloud, 중국)에 있습니다.
           *[other] 액세스 포털 주소로 읽을 수 없습니다.
        }
    .steps =
        { $problem ->
            [portal_vanity] { $led ->
                [portal] AWS CLI가 { $since } 이상이면 할 일이 없습니다. 이 주소를 따라가지 못하는 프로그램에는 이렇게 적으세요: sso_start_url = { $location }
                [portal_old] AWS CLI를 { $since } 이상으로 업데이트하거나 이 줄로 바꾸세요: { $write }
                [unreachable] 브라우저에서 그 주소를 열어 어디에서 끝나는지 보세요. 마지막 AWS 주소를 sso_start_url에 적으세요.
                [refused] 브라우저에서 그 주소를 열어 어디에서 끝나는지 보세요. 마지막 AWS 주소를 sso_start_url에 적으세요.
                [portal_unchecked] 그 포털 주소를 지정해 점검하세요: aws-setup-doctor --directory
                [not_asked] 그 주소가 이어지는 포털 주소를 지정해 점검하세요: aws-setup-doctor --directory
               *[other] 그 주소를 운영하는 담당자에게 AWS 액세스 포털로 한 번에 리디렉션하도록 요청하거나, 포털 자체의 주소를 sso_start_url에 적으세요.
            }
           *[other] { $answer ->
                [unknown] https://d-1234567890.awsapps.com/start 같은 AWS 액세스 포털 주소를 확인해 sso_start_url에 적으세요.
               *[other] 이 줄로 바꾸세요: { $write }
            }
        }
        { $problem ->
            [portal_vanity] 그 주소의 응답을 직접 확인하세요: curl -sSI
           *[other] 포털 호스트를 지금 점검하려면 그 주소를 지정하세요: aws-setup-doctor --directory
        }
    .expect = 액세스 포털 항목을 점검합니다.
    .ask = AWS 액세스 포털 주소를 알려 주세요.
    .wrong = 새로 생긴 AWS 포털 주소 형식은 아직 모를 수 있습니다.

settings-fips-sign-in = FIPS가 켜져 있지만 포털 로그인에는 FIPS 호스트가 없음
    .saw = { $place }: { $key } = { $value }
    .meaning = AWS CLI는 존재하지 않는 oidc-fips 호스트에 연결하려다 실패합니다. 네트워크 문제가 아닙니다.
    .steps =
        로그인할 때만 FIPS를 끄세요: { $write }
        FIPS가 필요한 호출에서는 다시 켜세요.
    .expect = aws sso login이 로그인 페이지를 엽니다.
    .ask = 로그인에도 FIPS 엔드포인트가 필요합니까?
    .wrong = 듀얼 스택 엔드포인트까지 켜면 일부 GovCloud 리전에는 그런 호스트가 있습니다.

title-settings = 여기서 AWS CLI가 쓰는 설정
settings-no-cli = PATH에서 찾지 못함
settings-over = 다음보다 우선:
settings-expires = 만료:
token-present = 있음
token-missing = 없음: 이 컴퓨터에서 로그인한 적 없음
token-unreadable = 이 사용자가 읽을 수 없음
token-malformed = 토큰 형식이 아님
