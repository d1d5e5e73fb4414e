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
    .ask = 443 포트로 다음 호스트를 허용해 주세요: { $names }
    .wrong = 페이지가 꼭 필요하지 않은 호스트를 요청했을 수 있습니다.
