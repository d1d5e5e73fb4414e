# HTTPS_PROXY 등의 변수로 설정된 프록시에 관한 진단.

proxy-unreachable = { $has_proxy ->
        [yes] 프록시에 연결할 수 없음: { $proxy }
       *[other] 프록시에 연결할 수 없음
    }
    .saw = { $stage ->
            [resolve] 프록시의 이름을 찾을 수 없습니다.
            [connect] 프록시와 TCP 연결을 맺지 못했습니다.
            [tls] 프록시와 TCP 연결은 되지만 TLS 연결이 되지 않습니다.
           *[other] 프록시와 통신하지 못했습니다.
        } 프록시: { $proxy }, 설정된 변수: { $variable }.
    .meaning = AWS CLI를 포함해 { $variable } 변수를 따르는 모든 프로그램이 여기서 멈춥니다. 주소가 틀렸거나, 회사 네트워크 또는 VPN 안에서만 쓸 수 있는 프록시일 수 있습니다.
    .steps =
        IT 지원 팀이 안내하는 프록시 주소와 비교하세요: { $proxy }
        회사 프록시라면 회사 네트워크나 VPN에 연결하세요.
        { $variable } 변수를 다시 설정하거나, 여기서 프록시가 필요 없다면 삭제하세요.
    .expect = 프록시를 통한 CONNECT 요청에 200 응답이 옵니다: { $host }
    .ask = 프록시 주소와 포트({ $proxy })가 맞는지, 이 컴퓨터에서 접속이 허용되는지 확인해 주세요.
    .wrong = 재시작 중인 프록시도 잠시 똑같이 보입니다.

proxy-wrong-scheme = 프록시 주소의 스킴이 잘못됨
    .saw =
        { $has_scheme ->
            [yes] { $variable } 변수에는 { $scheme }:// 주소가 있지만, { $proxy } 프록시의 응답은 { $right }:// 방식입니다.
           *[other] 프록시 설정의 주소 방식과 프록시가 응답한 방식이 다릅니다.
        }
    .meaning = 변수의 스킴은 프록시와 통신하는 방식을 뜻하며, 프록시를 통해 무엇을 받는지와는 관계가 없습니다. HTTPS 사이트용이라도 프록시와는 대부분 평문 HTTP로 통신합니다.
    .steps =
        { $has_proxy ->
            [yes] 변수를 다시 설정하세요: { $variable }={ $right }://{ $proxy }
           *[other] 프록시 변수의 주소 앞부분을 http://는 https://로, https://는 http://로 바꾸어 다시 설정하세요.
        }
        AWS CLI나 다른 도구에 프록시 주소를 따로 저장했다면 그곳도 고치세요.
    .expect = 프록시를 통한 CONNECT 요청에 200 응답이 옵니다: { $host }
    .ask =
        { $has_right ->
            [yes] { $proxy } 프록시와 { $right } 방식으로 통신하는 것이 맞는지 확인해 주세요.
           *[other] 프록시와 http, https 가운데 어느 방식으로 통신해야 하는지 알려 주세요.
        }
    .wrong = 그 포트에 프록시가 아닌 것이 동작 중이면 두 스킴 모두 실패합니다.

proxy-authentication-required = 프록시가 로그인을 요구함
    .saw = { $proxy } 프록시가 407로 응답했습니다. 제공하는 인증 방식: { $schemes }
    .meaning = { $credentials ->
            [sent] 사용자 이름과 비밀번호를 보냈지만 받아들여지지 않았습니다.
            [none] 프록시용 사용자 이름과 비밀번호가 설정되어 있지 않습니다.
           *[other] 유효한 로그인 없이는 요청을 받아들이지 않습니다.
        } { $helper ->
            [yes] AWS CLI는 Basic 방식만 쓸 수 있는데 이 프록시는 제공하지 않습니다. 대신 로그인해 주는 보조 프로그램이 필요합니다.
           *[no] {""}
        }
    .steps =
        { $helper ->
            [yes] NTLM 또는 Kerberos 보조 프로그램(예: px, cntlm) 중 허용된 것을 확인하고 그 주소를 { $variable } 값으로 지정하세요.
           *[no] 사용자 이름과 비밀번호를 { $variable } 값에 넣거나 고치세요. 특수 문자는 URL 방식으로 씁니다(@ → %40).
        }
        또는 프록시 담당자에게 다음 호스트는 로그인 없이 통과시켜 달라고 하세요: { $hosts }
    .expect = CONNECT 요청에 200 응답이 옵니다: { $host }
    .ask = 다음 호스트를 로그인 없이 통과시키거나(프록시 { $proxy }), 허용된 로그인 보조 프로그램을 알려 주세요: { $hosts }
    .wrong = 같은 프록시로 브라우저가 동작한다면 브라우저가 스스로 로그인하는 것이며, AWS CLI에는 도움이 되지 않습니다.

proxy-destination-denied = { $has_host ->
    [yes] 프록시가 다음 호스트를 거부함: { $host }
   *[other] 프록시가 이 목적지를 거부함
}
    .saw = CONNECT { $authority } 요청에 { $proxy } 프록시가 { $status } 상태로 응답했습니다. { $scope ->
            [this-host] 시험한 범위에서 다른 목적지는 거부되지 않았습니다.
            [more] 비교용 호스트도 거부되었습니다.
           *[other] {""}
        } { $redirects ->
            [yes] 브라우저를 다음 호스트로 보냅니다: { $leads_to }.
           *[other] {""}
        }
    .meaning = 프록시까지는 연결되며, 프록시가 이 목적지를 허용하지 않습니다. { $has_vendor ->
            [yes] 확인된 제품: { $vendor }.
           *[other] { "" }
        } { $names ->
            [both] 표시된 분류: { $category }. 표시된 규칙: { $rule }.
            [category] 표시된 분류: { $category }.
            [rule] 표시된 규칙: { $rule }.
           *[none] { "" }
        }
    .steps =
        ‘요청 내용’을 프록시 담당자에게 전달하세요.
        프록시가 분류와 규칙을 표시했다면 함께 알려 주세요.
        처리되면 aws-setup-doctor를 다시 실행하세요.
    .expect = CONNECT 요청에 200 응답이 옵니다: { $authority }
    .ask = 프록시 { $proxy } 설정에서 443번 포트의 CONNECT를 허용해 주세요: { $hosts } (응답 { $status }{ $names ->
            [both] { ", " }분류 { $category }, 규칙 { $rule }
            [category] { ", " }분류 { $category }
            [rule] { ", " }규칙 { $rule }
           *[none] { "" }
        })
    .wrong = 호스트가 아니라 사용자를 기준으로 거부하는 프록시도 있습니다. 다른 사람은 되는 계정으로 시험해 보세요.

proxy-upstream-failed = { $has_host ->
        [yes] 프록시가 다음 호스트에 연결하지 못함: { $host }
       *[other] 프록시가 목적지에 연결하지 못함
    }
    .saw = { $proxy } 프록시의 응답: { $status }. { $cause ->
            [timeout] 프록시의 연결이 시간을 초과했습니다.
            [refused] 프록시의 연결이 거부되었습니다.
            [unreachable] 프록시에서 그 주소로 가는 경로가 없습니다.
            [dns] 프록시가 이름을 찾지 못했습니다.
            [tls] 프록시와 호스트 사이의 TLS가 실패했습니다.
           *[unknown] 이유는 표시되지 않았습니다.
        } { $scope ->
            [this-host] 비교용 호스트는 통과했습니다.
            [more] 비교용 호스트도 실패했습니다.
           *[unknown] {""}
        }
    .meaning = 프록시는 요청을 받아들였지만 호스트에 연결하지 못했습니다. 프록시 뒤의 방화벽, 프록시의 DNS, 또는 경로의 문제입니다.
    .steps =
        ‘요청 내용’을 프록시의 응답과 함께 네트워크 팀에 전달하세요.
        처리되면 aws-setup-doctor를 다시 실행하세요.
    .expect = CONNECT 요청에 200 응답이 옵니다: { $host }
    .ask = 프록시 { $proxy } 서버에서 다음 호스트의 TCP 443번 포트로 나가는 연결을 허용하고 프록시의 DNS를 확인해 주세요: { $hosts } (응답 { $status })
    .wrong = 중단된 호스트도 똑같이 보입니다. 직접 연결로는 된다면 프록시 쪽 경로의 문제입니다.

proxy-no-proxy-mismatch = { $has_host ->
        [yes] NO_PROXY 설정 때문에 프록시를 건너뛰지만 직접 연결이 막혀 있음: { $host }
       *[other] NO_PROXY 설정 때문에 프록시를 건너뛰지만 직접 연결이 막혀 있음
    }
    .saw = NO_PROXY 항목 { $entry } 때문에 프록시 없이 연결했고 실패했습니다: { $host }
    .meaning = NO_PROXY를 따르는 프로그램은 이 호스트에 프록시를 쓰지 않습니다. 이 네트워크에서는 프록시 없이는 그 호스트에 연결되지 않습니다.
    .steps =
        NO_PROXY에서 다음 항목을 삭제하거나 이 호스트와 일치하지 않게 좁히세요: { $entry }
        변경이 반영되도록 터미널을 새로 여세요.
        aws-setup-doctor를 다시 실행하세요.
    .expect = 프록시를 통해 다음 호스트에 연결됩니다: { $host }
    .ask = NO_PROXY에서 { $entry } 항목을 삭제하거나, 다음 호스트의 직접 연결을 허용해 주세요: { $hosts }
    .wrong = 프라이빗 엔드포인트처럼 직접 연결이 맞는 호스트라면 항목이 아니라 경로의 문제입니다.

proxy-variable-not-read = { $has_variable ->
        [yes] AWS CLI가 읽지 않는 프록시 변수: { $variable }
       *[other] AWS CLI가 읽지 않는 프록시 변수
    }
    .saw = 프록시가 다음 변수에만 설정되어 있습니다: { $variable }. AWS 호스트는 프록시를 통해서만 응답합니다.
    .meaning = AWS CLI, Terraform, 대부분의 SDK는 HTTPS_PROXY만 읽습니다. 이 변수가 없으면 직접 연결하는데, 여기서는 직접 연결이 막혀 있습니다.
    .steps =
        HTTPS_PROXY 변수에 다음 변수와 같은 주소를 설정하세요: { $variable }
        변경이 반영되도록 터미널을 새로 여세요.
        aws-setup-doctor를 다시 실행하세요.
    .expect = 프록시가 HTTPS_PROXY 변수에 설정되어 있습니다.
    .ask = 이 컴퓨터에 HTTPS_PROXY 변수도 설정해 주세요. 지금 설정된 변수: { $variable }
    .wrong = 자체 프록시 설정이 있는 프로그램에는 변수가 필요하지 않습니다.

proxy-no-answer = { $has_host ->
        [yes] 프록시가 요청을 받고 응답하지 않음: { $host }
       *[other] 프록시가 요청을 받고 응답하지 않음
    }
    .saw = { $proxy } 프록시와 연결은 되었습니다. CONNECT 요청의 결과: { $how ->
            [silence] 무응답
            [close] 연결 종료
            [reset] 연결 재설정
           *[other] 응답 없음
        }. { $scope ->
            [this-host] 비교용 호스트에는 응답했습니다.
            [more] 비교용 호스트에도 응답하지 않았습니다.
           *[unknown] {""}
        }
    .meaning = 프록시는 있지만 멈춰 있습니다. 프록시의 DNS가 응답하지 않거나, 정책에 따라 요청을 알림 없이 버리는 경우가 많습니다.
    .steps =
        ‘요청 내용’을 프록시 담당자에게 전달하세요.
        프록시 로그에서 다음 호스트를 찾아 달라고 하세요: { $host }
    .expect = 몇 초 안에 CONNECT 요청에 200 응답이 옵니다: { $host }
    .ask = 다음 호스트의 CONNECT 요청에 { $proxy } 프록시가 응답하지 않는 이유를 확인해 주세요. DNS부터 확인이 필요합니다: { $hosts }
    .wrong = 느린 프록시는 제한 시간이 지난 뒤 응답할 수 있습니다. 더 긴 시간으로 다시 시도하세요(--timeout 30s).

proxy-odd-answer = 프록시가 CONNECT 요청에 모든 프로그램이 받아들이지는 않는 방식으로 응답함
    .saw = CONNECT { $authority } 요청에 { $proxy } 프록시가 보낸 응답: { $how ->
            [status] 200이 아닌 { $status }
            [http-2] 요청하지 않은 HTTP/2
            [endless] 끝나지 않는 헤더
           *[not-http] HTTP가 아닌 데이터
        }.
    .meaning = { $how ->
            [status] curl은 200~299를 모두 성공으로 받아들입니다. 브라우저, AWS CLI, Go, Node는 200만 받아들이므로 여기서 멈춥니다.
            [not-http] 이 주소에서 응답하는 것은 HTTP 프록시가 아니거나, 경로의 다른 장비가 대신 응답합니다.
           *[other] 이렇게 응답하는 프록시는 어떤 프로그램도 쓸 수 없습니다.
        }
    .steps = { $how ->
            [not-http] IT 지원 팀이 알려 준 프록시 주소와 비교하세요: { $proxy }
           *[other] ‘요청 내용’을 프록시 담당자에게 전달하세요.
        }
        처리되면 aws-setup-doctor를 다시 실행하세요.
    .expect = CONNECT 요청에 `HTTP/1.1 200` 응답이 옵니다: { $authority }
    .ask = 프록시 { $proxy } 설정에서 CONNECT 요청에 본문 없이 보통 크기의 헤더와 HTTP/1.1 200 상태로 응답하게 해 주세요. 확인된 호스트: { $hosts }
    .wrong = 프록시 앞의 다른 장비가 응답을 바꾸었을 수도 있습니다.

proxy-read-differently = 프로그램마다 NO_PROXY 값을 다르게 읽음
    .saw = 항목: { $entry }. 이 항목 때문에 이번에 시험한 호스트 { $rows }개에 프록시를 쓰지 않는 프로그램: { $readers ->
            [both] curl, Go 프로그램
            [curl] curl
           *[go] Go 프로그램
        }. AWS CLI는 이 호스트에 프록시를 씁니다.
    .meaning = AWS CLI는 쉼표로 나눈 항목만 읽고 *는 단독일 때만 인정합니다. curl은 공백으로도 나누고, Go는 목록 안의 *도 인정합니다. 한 프로그램에서 되는 것이 다른 프로그램에서는 안 될 수 있습니다.
    .steps =
        NO_PROXY 값을 .corp.example,localhost처럼 쉼표로 나누고 항목마다 도메인 하나만 쓰세요.
    .expect = 다음 보고서에 이 항목이 나타나지 않습니다.
    .ask = 프록시를 거치지 않아야 할 호스트를 알려 주세요.
    .wrong = 다른 곳에서 프록시 설정을 읽는 프로그램에는 영향이 없습니다.

proxy-pac-only = 브라우저에는 프록시가 있지만 AWS CLI에는 없음
    .saw = 프록시 자동 설정 스크립트(PAC)를 찾았습니다: { $pac }. 프록시 변수는 없으며 직접 연결은 막혀 있습니다: { $host }
    .meaning = 브라우저는 이 스크립트를 읽지만 AWS CLI와 SDK는 읽지 않습니다. { $named ->
            [ran] 스크립트가 알려 준 프록시로는 접속됩니다. 호스트: { $host }, 프록시: { $proxies }
            [no] 스크립트를 실행하지는 않았으므로 어떤 프록시를 고를지는 알 수 없습니다.
           *[other] 스크립트를 실행하지는 않았으므로 어떤 프록시를 고를지는 알 수 없습니다. 스크립트에 적힌 프록시: { $proxies }
        }
    .steps =
        { $named ->
            [ran] HTTPS_PROXY={ $proxies } 값을 설정하고, 내부 이름은 NO_PROXY 값으로 지정하세요.
           *[other] AWS 호스트에 어떤 프록시를 쓰는지 IT 지원 팀에 묻거나 스크립트 내용을 살펴보세요. 그 주소를 HTTPS_PROXY 값으로, 내부 이름을 NO_PROXY 값으로 지정하세요.
        }
        다시 실행하면 두 경로를 모두 시험합니다.
    .expect = 프록시 경로로 다음 호스트에 연결됩니다: { $host }
    .ask = 명령줄 도구가 다음 호스트에 쓸 프록시 주소(호스트와 포트)를 알려 주세요: { $hosts }
    .wrong = 스크립트가 이 호스트를 직접 연결로 지정했을 수도 있습니다. 그때는 막힌 직접 연결이 문제입니다.

proxy-browser-login-required = { $has_host ->
        [yes] 게이트웨이가 요청을 로그인 페이지로 보냄: { $host }
       *[other] 게이트웨이가 요청을 로그인 페이지로 보냄
    }
    .saw = 로그인 페이지로 이동하라는 응답을 받았습니다. 확인된 제품: { $vendor }
    .meaning = 브라우저를 쓰는 사람은 로그인하고 계속할 수 있지만, AWS CLI는 이런 페이지를 따라갈 수 없습니다.
    .steps =
        브라우저에서 AWS 페이지를 열어 게이트웨이에 로그인한 뒤 AWS CLI를 다시 시도하세요.
        그래도 실패하면 ‘요청 내용’을 전달하세요.
    .expect = 다른 곳을 거치지 않고 응답합니다: { $host }
    .ask = 다음 호스트를 브라우저 로그인(쿠키 인증) 대상에서 제외해 주세요: { $hosts }
    .wrong = 로그인이 컴퓨터 전체에 적용된다면 브라우저에서 한 번 로그인하는 것으로 충분합니다.

proxy-port-acl = 프록시가 443번 포트만 허용함
    .saw = { $proxy } 프록시가 443번 포트의 CONNECT는 통과시키고 다음 요청은 거부합니다: { $authority }
    .meaning = 흔하고 문제없는 설정입니다. AWS에는 443번 포트만 필요합니다.
    .steps =
        할 일이 없습니다.
    .expect = 443번 포트로 AWS 호스트에 연결됩니다.
    .ask = 필요한 조치가 없습니다: { $hosts }
    .wrong = 데이터베이스처럼 다른 포트를 쓰는 도구에는 별도의 허용이 필요합니다.

proxy-setting-unreadable = { $has_variable ->
        [yes] HTTP 프록시 주소가 아닌 값이 설정됨: { $variable }
       *[other] HTTP 프록시 주소가 아닌 값이 설정됨
    }
    .saw = { $part ->
            [socks] { $variable } 변수의 값이 SOCKS 프록시입니다.
            [case] { $variable } 변수의 값의 스킴이 대문자입니다.
            [empty] { $variable } 변수의 값이 비어 있는데 HTTPS_PROXY에는 프록시가 있습니다.
            [scheme] { $variable } 변수의 값이 http:// 또는 https:// 형식으로 시작하지 않습니다.
            [twice] { $variable } 변수의 값에 http://socks5://처럼 스킴이 두 번 있습니다.
            [port] { $variable } 변수의 값의 포트가 1~65535 사이의 숫자가 아닙니다.
           *[host] { $variable } 변수의 값에 호스트가 없습니다.
        }
    .meaning = { $part ->
            [case] curl은 프록시를 쓰지만, AWS CLI는 이 주소를 이해하지 못해 실패합니다.
            [empty] curl은 프록시를 쓰지만, AWS CLI를 비롯한 Python 프로그램은 직접 연결합니다. 여기서는 직접 연결이 막혀 있습니다.
            [socks] 직접 연결만 시험했습니다. curl은 SOCKS를 쓸 수 있지만, AWS CLI와 SDK는 추가 소프트웨어 없이는 쓸 수 없습니다.
           *[other] 직접 연결만 시험했습니다. 다른 프로그램은 대부분 이 값을 거부하고, 일부는 직접 연결합니다.
        } 비밀번호가 들어 있을 수 있어 값은 여기에 적지 않습니다.
    .steps =
        이 네트워크에 프록시가 필요하면 http://proxy.example.com:3128 형식으로 쓰세요.
        필요하지 않으면 변수를 지우세요.
        aws-setup-doctor를 다시 실행하세요. 프록시가 있으면 두 경로를 모두 시험합니다.
    .expect = 보고서에 프록시 경로가 나타나거나, 프록시 변수가 없습니다.
    .ask = 이 네트워크에 명령줄 도구용 HTTP 프록시가 있다면 주소(호스트와 포트)를 알려 주세요.
    .wrong = 다른 곳에서 프록시 설정을 읽는 프로그램에는 영향이 없습니다.
