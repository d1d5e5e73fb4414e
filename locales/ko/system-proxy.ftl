# 브라우저가 따르는 컴퓨터의 프록시 설정을 AWS CLI의 변수와 견준 결과.

proxy-system-only = 브라우저에는 프록시가 있지만 AWS CLI에는 없음
    .saw = { $origin ->
            [gnome] 데스크톱(GNOME) 설정에
            [kde] 데스크톱(KDE) 설정에
            [windows-policy] 컴퓨터 전체에 적용되는 Windows 설정(그룹 정책)에
           *[other] 이 컴퓨터의 설정에
        } 프록시가 있지만 프록시 변수는 없습니다{ $closed ->
            [yes] . 직접 연결은 막혀 있습니다. 프록시: { $proxy }
           *[no] . 프록시: { $proxy }
        }
    .meaning = { $closed ->
            [yes] 브라우저는 프록시를 씁니다. AWS CLI와 SDK는 이 설정을 읽지 않고 직접 연결하다가 실패합니다.
           *[no] 브라우저는 프록시를 쓰고 AWS CLI와 SDK는 직접 연결합니다. 여기에서 측정한 것은 직접 연결입니다.
        }
    .steps =
        { $speaks ->
            [socks] IT 지원 팀에 HTTP 프록시의 호스트와 포트를 물어 HTTPS_PROXY 변수에 설정하세요. AWS CLI는 SOCKS를 쓰지 못합니다.
           *[http] 다음 값을 설정하고, 내부 이름은 NO_PROXY 변수에 넣으세요: HTTPS_PROXY={ $proxy }
        }
        aws-setup-doctor를 다시 실행하면 프록시를 거치는 경로도 측정합니다.
    .expect = 프록시를 거쳐 AWS에 접속됩니다.
    .ask = 명령줄 도구가 다음 호스트에 이 프록시를 써도 됩니까? 프록시: { $proxy }, 호스트: { $hosts }
    .wrong = 자체 프록시 설정이나 확장 프로그램이 있는 브라우저는 이 설정을 따르지 않을 수 있습니다.

proxy-system-differs = 브라우저와 AWS CLI가 서로 다른 프록시를 씀
    .saw = 컴퓨터 설정({ $origin })의 프록시: { $browser }, { $variable } 변수의 프록시: { $cli }
    .meaning = 프록시마다 허용 목록이 다르므로, 브라우저에서 되는 것이 AWS CLI에서는 안 될 수 있고 그 반대일 수도 있습니다.
    .steps =
        둘 다 되면 할 일이 없습니다.
        하나만 되면 되는 쪽의 프록시를 다른 쪽에도 설정하세요.
    .expect = 설정과 변수가 같은 프록시를 가리킵니다.
    .ask = AWS에 써야 하는 프록시는 어느 것입니까? { $browser }, { $cli }
    .wrong = 두 이름이 같은 프록시일 수도 있습니다.

proxy-system-direct = AWS CLI에는 프록시가 있지만 브라우저에는 없음
    .saw = { $variable } 변수의 프록시로 AWS에 접속됩니다. 컴퓨터 설정({ $origin })에는 프록시가 없고 직접 연결은 막혀 있습니다. 프록시: { $proxy }
    .meaning = 컴퓨터 설정을 따르는 브라우저는 직접 연결하다가 실패하고, AWS CLI는 동작합니다.
    .steps =
        컴퓨터의 네트워크 설정이나 브라우저에 같은 프록시를 설정하세요: { $proxy }
    .expect = 브라우저에서 액세스 포털이 열립니다.
    .ask = 이 컴퓨터의 브라우저에는 어떤 프록시 설정이 맞습니까? AWS CLI가 쓰는 프록시: { $proxy }
    .wrong = 자체 프록시 설정이나 확장 프로그램이 있는 브라우저에는 프록시가 있을 수 있습니다.

proxy-script-as-proxy = 프록시 자리에 프록시 스크립트 주소가 설정되어 있음
    .saw = { $how ->
            [variable] 변수에 스크립트 주소가 들어 있습니다. 변수: { $place }, 주소: { $url }
           *[settings] 프록시를 적을 자리에 스크립트 주소가 들어 있습니다. 설정: { $place }
        }
    .meaning = 프로그램은 스크립트를 제공하는 서버를 프록시로 씁니다. 그 서버는 프록시가 아니므로 그곳을 거치는 연결이 실패합니다.
    .steps =
        { $how ->
            [variable] IT 지원 팀에 프록시의 호스트와 포트를 물어 http://proxy.example.com:3128 같은 형식으로 설정하세요. 변수: { $place }
           *[settings] 프록시 설정에서 그 주소를 자동 구성(PAC) 칸으로 옮기세요.
        }
        스크립트가 알려 주는 프록시를 보려면 그 주소를 --proxy-script 옵션에 넣어 다시 실행하세요.
    .expect = 프록시 설정에 호스트와 포트가 들어 있습니다.
    .ask = 명령줄 도구가 AWS에 써야 하는 프록시의 호스트와 포트는 무엇입니까? 지금은 스크립트 주소가 들어 있습니다: { $url }
    .wrong = 프록시이면서 스크립트도 제공하는 서버라면 CONNECT 요청에 응답합니다.

title-proxy-settings = 이 컴퓨터의 프록시 설정
used-by-programs = AWS CLI 등 프로그램
used-by-browsers = 브라우저
used-by-browsers-and-aws-cli = 브라우저와 AWS CLI
used-by-services = Windows 서비스
used-by-nobody = 지금 쓰이지 않음

# 변수 자리에 들어가는 말: 변수가 없으면 AWS CLI는 시스템의 프록시를 씁니다.
settings-of-windows = Windows 프록시 설정
settings-of-macos = macOS 프록시 설정
