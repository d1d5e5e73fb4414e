# 브라우저 쪽에서 본 결과.

browser-blocked-locally = { $by ->
        [extension] 브라우저 확장 프로그램이 요청을 막음
       *[other] 브라우저 정책이 요청을 막음
    }
    .saw = { $host }: 브라우저가 요청을 보내지 않았습니다{ $by ->
        [extension] (ERR_BLOCKED_BY_CLIENT).
       *[other] (이 컴퓨터의 정책).
    }
    .meaning = { $by ->
        [extension] 광고 차단기나 다른 확장 프로그램이 이 호스트를 거부합니다. 네트워크 문제가 아닙니다.
       *[other] 이 컴퓨터의 관리자가 브라우저에서 이 호스트를 금지했습니다. 네트워크 문제가 아닙니다.
    }
    .steps =
        { $by ->
            [extension] 확장 프로그램이 꺼진 시크릿 창에서 페이지를 여세요.
           *[other] chrome://policy(edge://policy)에서 URLBlocklist와 관련 정책을 확인하세요.
        }
        { $by ->
            [extension] 시크릿 창에서 열리면 확장 프로그램에서 다음 사이트를 허용하세요: { $hosts }
           *[other] 컴퓨터 관리자에게 다음 호스트의 허용을 요청하세요: { $hosts }
        }
    .expect = 브라우저에서 응답이 옵니다: { $host }
    .ask = 브라우저 정책에서 다음 호스트를 허용해 주세요: { $hosts }
    .wrong = 실패하는 브라우저가 아닌 다른 브라우저에서 만든 파일일 수 있습니다.

browser-cut-off = AWS CLI 경로에는 응답이 오는데 브라우저에는 응답이 없음
    .saw = 브라우저 페이지에서 응답이 오지 않은 호스트: { $hosts }. AWS CLI 경로에서는 AWS가 응답했습니다.
    .meaning = { $setting ->
        [script] 브라우저는 프록시 스크립트가 정한 경로로 가고, AWS CLI는 프록시 스크립트를 읽지 않습니다.
        [variable] AWS CLI는 환경 변수의 프록시를 거칩니다({ $variable }). 브라우저의 프록시는 다르거나 없을 수 있습니다.
       *[browser] 브라우저에만 있는 설정 때문에 막힙니다. 프록시 설정, 보안 DNS, 확장 프로그램 또는 정책일 수 있습니다.
    }
    .steps =
        그 브라우저에서 https://{ $host } 주소를 여세요. 오류라도 AWS가 응답하면 문제가 없으니 여기서 끝내세요.
        { $setting ->
            [script] 스크립트가 정한 경로 확인: aws-setup-doctor --only network --verbose ({ $host })
            [variable] 브라우저에도 같은 프록시를 설정하세요. 환경 변수: { $variable }
           *[browser] 확장 프로그램이 꺼진 시크릿 창에서 열어 보고, 브라우저의 프록시와 보안 DNS 설정을 시스템 설정과 비교하세요.
        }
        그래도 안 되면 실패하는 동안 브라우저 로그(chrome://net-export)를 저장하고 실행하세요: aws-setup-doctor diagnose FILE
    .expect = aws-setup-doctor browser 페이지에 응답이 표시됩니다: { $host }
    .ask = 명령줄 도구가 접속하는 곳에 브라우저도 접속할 수 있게 해 주세요: { $hosts }
    .wrong = 브라우저는 일부 응답을 페이지에 숨기며, 확장 프로그램이 이런 페이지만 막을 수도 있습니다. 응답이 없는 이유는 알려 주지 않습니다.

browser-gets-through = 브라우저에는 응답이 오는데 AWS CLI에는 오지 않음
    .saw = 브라우저 페이지에서 응답이 온 호스트: { $hosts }. { $setting ->
        [trust] AWS CLI는 인증서를 거부합니다.
       *[other] AWS CLI는 접속하지 못합니다.
    }
    .meaning = { $setting ->
        [trust] 브라우저가 신뢰하는 인증 기관을 AWS CLI는 신뢰하지 않습니다.
        [other-proxy] AWS CLI는 환경 변수의 프록시를 거치고({ $variable }), 브라우저는 다른 경로로 갑니다.
        [script] 브라우저는 프록시 스크립트가 정한 경로로 가고, AWS CLI는 프록시 스크립트를 읽지 않습니다.
        [system] 브라우저는 컴퓨터 설정의 프록시를 따릅니다: { $proxy }. AWS CLI는 환경 변수로 지정한 프록시만 사용합니다.
       *[proxy] 브라우저는 다른 경로로 갑니다. 설정된 프록시를 거칠 가능성이 큽니다. AWS CLI는 환경 변수로 지정한 프록시만 사용합니다.
    }
    .steps =
        { $setting ->
            [trust] 브라우저에서 인증 기관 인증서를 PEM 파일로 내보내고 AWS_CA_BUNDLE 환경 변수에 그 파일을 지정하세요.
            [other-proxy] 브라우저 설정의 프록시를 환경 변수 값과 비교하세요: { $variable }
            [system] 환경 변수를 설정하세요: HTTPS_PROXY={ $proxy }
           *[proxy] 브라우저 설정의 프록시(회사 네트워크에서는 스크립트인 경우가 많음)를 확인하고 HTTPS_PROXY=http://HOST:PORT 환경 변수를 설정하세요.
        }
        다시 실행하세요: aws-setup-doctor browser
    .expect = 페이지의 두 열에 모두 응답이 표시됩니다: { $host }
    .ask = 명령줄 도구는 어떤 { $setting ->
        [trust] 인증 기관을
       *[other] 프록시를
    } 써야 합니까? 브라우저는 자체 설정으로 AWS에 접속합니다: { $hosts }
    .wrong = 브라우저는 응답의 상태 코드와 내용을 페이지에 보여 주지 않습니다. 게이트웨이가 보낸 응답일 수 있습니다.

browser-goes-by-proxy = 브라우저가 프록시를 거침
    .saw = { $some ->
        [yes] 브라우저 요청의 일부가 거친 프록시: { $proxies }
       *[other] 브라우저 요청이 거친 프록시: { $proxies }
    }{ $scripted ->
        [no] { "" }
       *[other] {" "}(프록시 스크립트의 호스트: { $script })
    }
    .meaning = AWS CLI와 SDK는 변수로 지정한 프록시만 사용합니다. 브라우저에서 되는 일이 CLI에서는 안 될 수 있습니다.
    .steps =
        AWS CLI가 실패하면 HTTPS_PROXY={ $setting } 설정 후 다시 실행하세요.
        이 컴퓨터에서 aws-setup-doctor를 실행하면 두 경로를 모두 확인합니다.
    .expect = 브라우저가 접속하는 곳에 AWS CLI도 접속합니다.
    .ask = 명령줄 도구가 사용할 프록시를 알려 주세요.
    .wrong = 변수가 이미 설정되어 있을 수 있습니다. 브라우저 파일에는 나타나지 않습니다.

browser-unlisted-hosts = AWS 페이지가 AWS 목록에 없는 호스트를 요청함
    .saw = 이 브라우저 파일에서 { $number }개, 그중 응답 없음 { $unanswered }개: { $names }
    .meaning = AWS는 이런 호스트를 예고 없이 바꿉니다. 목록에 있는 호스트만 허용하는 네트워크에서는 콘솔의 일부가 동작하지 않습니다.
    .steps =
        콘솔의 일부가 비어 있으면 이 호스트도 허용하세요.
        aws-setup-doctor allowlist --only-blocked FILE 명령으로 규칙을 만들 수 있습니다.
    .expect = 콘솔의 모든 요청에 응답이 옵니다.
    .ask = 443번 포트로 다음 호스트를 허용해 주세요: { $names }
    .wrong = 페이지가 꼭 필요하지 않은 호스트를 요청했을 수 있습니다.
