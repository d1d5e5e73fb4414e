# 실행해 본 프록시 자동 설정 스크립트(PAC)에 대한 결과.

proxy-pac-exception = 프록시 스크립트가 오류로 끝남
    .saw = { $what ->
            [no-function] 스크립트에 FindProxyForURL 함수가 없습니다: { $url }
           *[exception] { $scope ->
                [script] 스크립트를 불러올 수 없습니다. 오류: “{ $detail }” (줄 번호: { $line }), 주소: { $url }
               *[host] 호스트 { $of }개 중 { $answers }개에서 스크립트 오류가 납니다. 첫 호스트: { $host }, 오류: “{ $detail }” (줄 번호: { $line }), 주소: { $url }
            }
        }
    .meaning = 브라우저는 이 호스트에 쓸 프록시를 스크립트에서 얻지 못합니다. 대부분 직접 연결하므로, 프록시만 외부로 나갈 수 있는 네트워크에서는 실패합니다.
    .steps =
        ‘요청 내용’을 IT 지원 팀에 전달하세요.
        그때까지 프록시가 필요하면 직접 설정하세요. 브라우저 설정에 입력하고, AWS CLI에는 HTTPS_PROXY 변수를 사용하세요.
    .expect = 스크립트가 모든 호스트에 프록시나 DIRECT를 알려 줍니다.
    .ask = 다음 프록시 스크립트를 고쳐 주세요: { $url } { $what ->
            [no-function] (FindProxyForURL 함수가 없습니다)
           *[exception] (오류: { $detail }, 줄 번호: { $line })
        }
    .wrong = 한 브라우저에만 있는 함수를 쓰는 스크립트는 그 브라우저에서만 동작할 수 있습니다.

proxy-pac-endless = 프록시 스크립트가 끝나지 않음
    .saw = { $what ->
            [memory] 스크립트가 메모리를 64 MiB 넘게 사용합니다.
           *[time] 스크립트가 2초가 지나도 끝나지 않습니다.
        }{ $scope ->
            [script] { " " }불러오는 중에 멈추었습니다: { $url }
           *[host] { " " }첫 호스트: { $host } (호스트 { $of }개 중 { $answers }개), 주소: { $url }
        }
    .meaning = 브라우저는 페이지를 열기 전에 스크립트를 기다립니다. 그래서 페이지가 열리지 않거나 한참 뒤에 열립니다.
    .steps =
        ‘요청 내용’을 IT 지원 팀에 전달하세요.
        그때까지 프록시가 필요하면 직접 설정하세요. 브라우저 설정에 입력하고, AWS CLI에는 HTTPS_PROXY 변수를 사용하세요.
    .expect = 스크립트가 모든 호스트에 2초 안에 답합니다.
    .ask = 다음 프록시 스크립트가 끝나지 않습니다. 고쳐 주세요: { $url }
    .wrong = 매우 느린 컴퓨터에서는 이 제한보다 오래 걸릴 수 있습니다.

proxy-pac-answer-unusable = 프록시 스크립트의 결과가 프록시가 아님
    .saw = { $what ->
            [part] 호스트 { $of }개 중 { $answers }개에서 결과의 일부를 읽을 수 없습니다. 첫 호스트: { $host }, 읽을 수 없는 부분: { $detail }
           *[type] 호스트 { $of }개 중 { $answers }개에서 결과가 문자열이 아닙니다({ $detail }). 첫 호스트: { $host }, 주소: { $url }
        }
    .meaning = 브라우저는 `PROXY 호스트:포트; DIRECT`와 같은 결과를 읽습니다. 다른 부분은 무시하고, 남는 것이 없으면 직접 연결합니다.
    .steps =
        ‘요청 내용’을 IT 지원 팀에 전달하세요.
    .expect = 결과의 모든 부분이 호스트와 포트가 있는 PROXY, HTTPS, SOCKS, SOCKS5 또는 DIRECT입니다.
    .ask = 프록시 스크립트의 결과를 고쳐 주세요. 주소: { $url }, 호스트: { $host }, 문제가 되는 부분: { $detail }
    .wrong = 한 브라우저만 지원하는 형식일 수도 있습니다.

proxy-pac-is-page = 프록시 스크립트 주소에 웹 페이지가 있음
    .saw = 그 주소가 HTML 페이지로 응답합니다(종류: { $type }): { $url }
    .meaning = 브라우저가 프록시를 찾는 자리에 로그인 페이지, 차단 페이지 또는 오류 페이지가 있습니다. 브라우저는 직접 연결하거나 아예 연결하지 못합니다.
    .steps =
        그 주소를 브라우저에서 열어 페이지가 무엇을 요구하는지 읽어 보세요.
        직접 할 수 있는 로그인이 아니면 ‘요청 내용’을 IT 지원 팀에 전달하세요.
    .expect = 그 주소가 FindProxyForURL 함수를 정의한 파일로 응답합니다.
    .ask = 로그인 없이 프록시 스크립트를 받을 수 있게 해 주세요: { $url }
    .wrong = 손님용 네트워크에서는 로그인 페이지일 수 있고, 로그인한 뒤에는 스크립트가 나올 수 있습니다.

proxy-pac-sends-direct = 프록시 스크립트가 AWS를 직접 연결로 보내지만 직접 연결이 막혀 있음
    .saw = 스크립트가 DIRECT로 보내는 호스트에 연결되지 않습니다: { $hosts }. AWS의 다른 호스트는 스크립트가 지정한 프록시로 연결됩니다: { $proxy }
    .meaning = 브라우저는 스크립트를 따릅니다. 그래서 프록시가 AWS를 허용하는데도 이 페이지들은 열리지 않습니다.
    .steps =
        ‘요청 내용’을 IT 지원 팀에 전달하세요.
        그때까지는 가능하다면 브라우저에 프록시를 직접 설정하세요: { $proxy }
    .expect = 스크립트가 이 호스트에 프록시를 지정하고 페이지가 열립니다: { $hosts }
    .ask = 프록시 스크립트({ $url })에서 다음 호스트를 AWS의 다른 호스트처럼 프록시({ $proxy })로 보내 주세요: { $hosts }. 또는 이 호스트로 나가는 TCP 443 직접 연결을 허용해 주세요.
    .wrong = 직접 연결이 의도된 것이고, 이 호스트만 실수로 막혔을 수 있습니다.

proxy-pac-split-ways = 프록시 스크립트가 로그인과 보안 문자를 서로 다른 경로로 보냄
    .saw = 로그인의 경로: { $sign_in }, 보안 문자({ $host })의 경로: { $captcha }.{ $cut ->
            [yes] { " " }로그인에는 접속되고 보안 문자에는 접속되지 않습니다.
           *[no] { "" }
        }
    .meaning = { $cut ->
            [yes] 로그인 페이지가 요구하는 보안 문자를 스크립트가 알려 준 경로로는 불러올 수 없습니다.
           *[no] AWS에는 한 번의 로그인이 서로 다른 두 주소에서 온 것으로 보일 수 있습니다. 보통은 문제가 없지만, 보안 문자를 거듭 요구하면 이 점을 확인하세요.
        }
    .steps =
        { $cut ->
            [yes] ‘요청 내용’을 IT 지원 팀에 전달하세요.
           *[no] 로그인이 되면 할 일이 없습니다.
        }
    .expect = 로그인과 보안 문자에 같은 경로로 접속됩니다.
    .ask = 프록시 스크립트에서 AWS의 보안 문자 호스트를 로그인과 같은 경로로 보내 주세요. 스크립트: { $url }, 호스트: { $host }
    .wrong = 두 경로가 같은 게이트웨이로 나갈 수도 있습니다.

proxy-socks-unsupported = { $read ->
        [yes] AWS CLI는 SOCKS를 지원하지 않는데 프록시 변수가 SOCKS 프록시를 가리킴: { $variable }
       *[no] AWS CLI가 읽지 않는 변수에 SOCKS 프록시가 설정되어 있음: { $variable }
    }
    .saw = 변수: { $variable }, 값: { $scheme }://{ $proxy }.{ $works ->
            [yes] { " " }AWS 접속은 그 프록시를 거쳐 확인했습니다.
           *[no] { "" }
        }
    .meaning = { $read ->
            [yes] curl을 비롯한 일부 프로그램은 이 프록시를 씁니다. AWS CLI와 Python용 SDK는 HTTP 프록시만 쓸 수 있어 오류를 내고 끝납니다.
           *[no] curl은 이 프록시를 씁니다. AWS CLI는 HTTPS_PROXY 변수만 읽으므로 직접 연결합니다.
        }
    .steps =
        이 네트워크에 HTTP 프록시도 있으면 그 주소를 설정하세요: HTTPS_PROXY=http://HOST:PORT
        SOCKS 프록시만 있으면 이 컴퓨터에서 SOCKS로 넘겨 주는 작은 HTTP 프록시(예: privoxy)를 실행하세요.
        직접 연결이 열려 있으면 AWS CLI에서는 이 변수를 지우세요: { $variable }
    .expect = HTTP 프록시를 거쳐 AWS에 접속됩니다.
    .ask = 명령줄 도구가 AWS에 쓸 수 있는 HTTP 프록시는 무엇입니까? 지금은 이 SOCKS 프록시만 알고 있습니다: { $proxy }
    .wrong = SOCKS를 지원하는 AWS CLI 버전이라면 문제가 되지 않습니다.
