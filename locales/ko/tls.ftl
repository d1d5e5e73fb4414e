# TLS, 시계, 그리고 끊긴 TLS 연결에 관한 진단.

network-sni-filtered = { $has_host ->
        [yes] 서버 이름(SNI)이 보이면 연결이 끊김: { $host }
       *[other] 서버 이름(SNI)이 보이면 연결이 끊김
    }
    .saw = 다음 이름이 담긴 ClientHello(첫 TLS 메시지)를 보냈더니 { $how ->
            [reset] 연결이 재설정(RST)되었습니다
            [close] 상대가 연결을 닫았습니다
            [drop] 아무 응답이 없었습니다
           *[other] 연결이 끊겼습니다
        }: { $host } (받은 데이터 없음)
    .meaning = 주소까지 TCP 연결은 되지만 서버 이름이 보이는 순간 끊깁니다. 서버 이름(SNI)을 보는 필터입니다. 어느 장비인지는 이 결과만으로 알 수 없습니다.
    .steps =
        ‘요청 내용’을 방화벽 또는 웹 게이트웨이 담당자에게 전달하세요.
        IP 주소가 아니라 호스트 이름을 허용해 달라고 하세요. AWS의 주소는 바뀝니다.
        처리되면 같은 네트워크에서 aws-setup-doctor를 다시 실행하세요.
    .expect = 인증서를 받고, 점검이 HTTP 단계까지 진행됩니다.
    .ask = 서버 이름(SNI, URL 또는 도메인)을 기준으로 TCP 443번 포트의 TLS를 허용해 주세요: { $hosts }
    .wrong = 다른 네트워크에서 같은 주소로 같은 이름을 보냈을 때 응답이 오면 필터가 맞습니다. 그곳에서도 끊기면 상대 서버의 동작이며 이 진단은 틀린 것입니다.

network-address-filtered = { $has_host ->
        [yes] 다음 호스트의 주소에서 TLS 응답이 없음: { $host }
       *[other] 호스트의 주소에서 TLS 응답이 없음
    }
    .saw = 주소 { $address } 쪽으로는 어떤 이름을 보내도 { $how ->
            [reset] 연결이 재설정(RST)되었습니다
            [close] 상대가 연결을 닫았습니다
            [drop] 아무 응답이 없었습니다
           *[other] 연결이 끊겼습니다
        }.
    .meaning = TCP 연결은 되지만 그 뒤에 보낸 데이터에는 응답이 없습니다. 다른 주소에서는 TLS가 동작합니다. 이름이 아니라 주소를 보는 필터이거나, 그 주소의 서버에 문제가 있습니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
        방화벽이 지원하면 호스트 이름 기준의 규칙을 요청하세요. AWS의 주소는 바뀝니다.
        처리되면 같은 네트워크에서 aws-setup-doctor를 다시 실행하세요.
    .expect = 인증서를 받습니다.
    .ask = 연결 수립뿐 아니라 데이터까지 TCP 443번 포트를 허용해 주세요: { $hosts } (확인된 주소: { $address })
    .wrong = 서버가 중단된 경우도 똑같이 보입니다. 다른 네트워크에서도 이 주소에서 TLS 응답이 없다면 잠시 후 다시 시도하세요.

tls-plaintext-answer = { $has_host ->
        [yes] TLS 대신 평문 응답이 옴: { $host }
       *[other] TLS 대신 평문 응답이 옴
    }
    .saw = 443번 포트의 응답이 TLS가 아니라 읽을 수 있는 텍스트였습니다(HTTP 상태 { $status }).
    .meaning = AWS는 이렇게 응답하지 않습니다. 경로의 장비가 TLS 연결에 평문으로 차단 페이지를 보낸 것입니다. 브라우저와 AWS CLI에는 프로토콜 오류로만 보입니다. 확인된 제품: { $vendor }.
    .steps =
        ‘요청 내용’을 웹 게이트웨이 담당자에게 전달하세요.
        443번 포트에 평문으로 페이지를 보내고 있어 아무도 읽을 수 없다고 알려 주세요.
        처리되면 aws-setup-doctor를 다시 실행하세요.
    .expect = 첫 데이터가 TLS 레코드이고, 이어서 AWS 인증서를 받습니다.
    .ask = 다음 호스트의 443번 포트를 허용해 주세요: { $hosts }. 현재 TLS 대신 평문 HTTP { $status } 응답이 옵니다.
    .wrong = 공용 네트워크의 로그인 페이지도 같은 일을 할 수 있습니다. 모든 웹 사이트가 똑같이 실패하면 먼저 네트워크에 로그인하세요.

tls-handshake-refused = { $has_host ->
        [yes] TLS 연결이 거부됨: { $host }
       *[other] TLS 연결이 거부됨
    }
    .saw = ClientHello(첫 TLS 메시지)에 대해 TLS 경고(alert)를 받았습니다: { $alert }
    .meaning = { $whose ->
            [own] 조직에서 직접 운영하는 호스트이며, 이 프로그램이 제안한 방식(TLS 1.2와 1.3, HTTP/1.1)을 거부합니다. 브라우저에서는 될 수 있습니다.
           *[aws] 인증서 대신 거부 응답이 왔습니다. 경고에는 서명이 없으므로 AWS가 보냈을 수도, 경로의 장비가 보냈을 수도 있습니다. 어느 쪽인지는 다른 연결의 결과로 판단합니다.
        }
    .steps = { $whose ->
            [own] 로그인할 때 쓰는 브라우저에서 열어 보세요: { $host }. 열리면 문제가 없습니다.
           *[aws] ‘요청 내용’을 웹 게이트웨이 담당자에게 전달하세요. TLS 1.2와 1.3을 허용하는지, 이 이름을 거부하는 정책이 있는지 확인을 요청하세요.
        }
        다른 네트워크에서 같은 호스트를 시험하면 AWS 쪽인지 경로의 장비인지 구분할 수 있습니다.
    .expect = 인증서를 받습니다.
    .ask = 다음 호스트의 TLS가 거부되는 이유(경고 { $alert })를 확인하고 TLS 1.2와 1.3을 허용해 주세요: { $hosts }
    .wrong = 다른 네트워크에서도 같은 경고를 받으면 상대 서버가 보낸 것이며 게이트웨이와는 관계가 없습니다.

tls-inspected-trusted = { $has_host ->
        [yes] 중간 장비가 TLS를 검사함(이 컴퓨터는 그 CA를 신뢰함): { $host }
       *[other] 중간 장비가 TLS를 검사함(이 컴퓨터는 그 CA를 신뢰함)
    }
    .saw = 인증서 발급자: { $issuer }. { $stores ->
            [os] 운영 체제 저장소는 받아들이지만 공인 루트로는 검증되지 않습니다.
            [bundle] 설정된 CA 번들은 받아들이지만 운영 체제와 공인 루트로는 검증되지 않습니다.
            [both] 운영 체제와 설정된 CA 번들은 받아들이지만 공인 루트로는 검증되지 않습니다.
           *[other] 이 컴퓨터의 저장소는 받아들이지만 공인 루트로는 검증되지 않습니다.
        }
    .meaning = 게이트웨이가 연결을 복호화한 뒤 자체 CA로 다시 서명합니다. { $stores ->
            [os] 이 저장소를 읽는 브라우저는 받아들입니다. AWS CLI와 SDK는 읽지 않으므로 AWS_CA_BUNDLE 설정이 필요합니다.
            [bundle] AWS CLI는 번들에서 이 CA를 찾습니다. 운영 체제가 이 CA를 모르므로 브라우저는 경고할 수 있습니다.
            [both] 브라우저와 AWS CLI 모두 각자 읽는 저장소에서 이 CA를 찾습니다.
           *[other] AWS CLI처럼 자체 저장소를 쓰는 프로그램은 거부할 수 있습니다.
        }
    .steps =
        AWS CLI에 CERTIFICATE_VERIFY_FAILED 오류가 나면 회사 CA가 든 파일을 AWS_CA_BUNDLE 값으로 지정하세요.
        인증서 검증을 끄지 마세요(no-verify-ssl 사용 금지).
        열리지 않는 것이 있으면 ‘요청 내용’으로 검사 예외를 요청하세요.
    .expect = 인증서 체인이 Amazon 루트에서 끝나거나, 사용하는 모든 프로그램이 회사 CA를 받아들입니다.
    .ask = 다음 호스트를 TLS 검사(복호화) 대상에서 제외해 주세요: { $hosts }
    .wrong = 이 도구의 목록보다 새로운 공인 CA도 똑같이 보입니다. 발급자 이름으로 구분할 수 있습니다.

tls-inspected-untrusted = { $has_host ->
        [yes] 이 컴퓨터가 신뢰하지 않는 CA의 인증서를 받음: { $host }
       *[other] 이 컴퓨터가 신뢰하지 않는 CA의 인증서를 받음
    }
    .saw = 이 컴퓨터의 어떤 저장소에도 없는 CA가 발급한 인증서입니다. 발급자: { $issuer }
    .meaning = AWS 호스트는 항상 공인 CA의 인증서를 제시합니다. 다른 인증서가 보인다면 경로의 장비가 TLS를 검사하고 있거나, AWS의 응답이 아닙니다. { $scope ->
            [everywhere] 다른 호스트에서도 같은 CA가 보이므로 이 호스트만의 일이 아닙니다.
            [this-host] 비교용 호스트는 공인 인증서를 제시하므로 일부 호스트만 해당합니다. 차단 안내를 보여 주려고 게이트웨이가 자체 인증서를 쓰는 경우도 있습니다.
           *[other] 다른 호스트도 그런지는 알 수 없습니다.
        } { $young ->
            [yes] 최근 이틀 안에 만들어진 인증서입니다. 게이트웨이는 인증서를 이렇게 그때그때 만듭니다.
           *[other] {""}
        }
    .steps =
        인증서 발급자가 회사의 CA인지 IT 지원 팀에 확인하세요.
        회사 CA가 맞으면 루트 인증서를 설치하고, AWS CLI에는 AWS_CA_BUNDLE 값을 설정하세요.
        가능하면 ‘요청 내용’을 전달해 검사 예외를 받으세요.
        해결될 때까지 인증서 검증을 끄지 말고(no-verify-ssl 사용 금지) 비밀번호도 입력하지 마세요.
    .expect = 운영 체제 저장소가 체인을 받아들이거나, 체인이 Amazon 루트에서 끝납니다.
    .ask = 다음 호스트를 TLS 검사 대상에서 제외하거나, 검사용 CA를 이 컴퓨터에 설치해 주세요: { $hosts } (확인된 발급자: { $issuer })
    .wrong = 이름이 다른 곳으로 돌려졌거나 공용 네트워크의 로그인 페이지일 때도 낯선 인증서가 보입니다. IT 지원 팀이 모르는 발급자라면 AWS의 응답이 아니라고 보세요.

tls-inspected-selectively = 일부 AWS 호스트만 TLS 검사 대상임
    .saw = AWS 호스트 { $count }개의 인증서 발급자: { $issuer }. 나머지는 AWS의 인증서를 제시합니다.
    .meaning = 게이트웨이의 검사 예외가 일부 AWS 호스트에만 있습니다. 어떤 서비스는 되고 다음 서비스는 안 되는 일이 생길 수 있습니다.
    .steps =
        모든 AWS 호스트에 같은 예외가 적용되도록 ‘요청 내용’을 전달하세요.
    .expect = 모든 AWS 호스트의 인증서가 Amazon 루트에서 끝납니다.
    .ask = 기존 TLS 검사 예외에 다음 호스트를 추가해 주세요: { $hosts }
    .wrong = 의도한 예외일 수 있습니다. 필요한 것이 모두 동작하면 바꿀 것이 없습니다.

clock-skewed = 이 컴퓨터의 시계가 맞지 않음
    .saw = { $close ->
           *[no] 호스트 { $agreeing }곳의 시각이 서로 일치하며, 이 컴퓨터의 시계는 { $direction ->
                [behind] 그보다 느립니다
                [ahead] 그보다 빠릅니다
               *[other] 그와 다릅니다
            } (차이: { $offset }).
            [yes] 이 컴퓨터의 시계로는 인증서가 { $direction ->
                [behind] 아직 유효하지 않습니다
               *[ahead] 이미 만료되었습니다
            } (모자라는 시간: { $gap }). 시계의 차이도 그 정도입니다(차이: { $offset }).
        }
    .meaning = 인증서의 유효 기간은 이 컴퓨터의 시계로 판단하므로, 정상 인증서가 만료되었거나 아직 유효하지 않은 것으로 보입니다. 또한 AWS는 5분 넘게 차이 나는 서명 요청을 거부합니다.
    .steps =
        시간 자동 설정(NTP)을 켜고 시간대를 확인하세요.
        Linux: timedatectl set-ntp true. Windows: 설정, 시간 및 언어, 지금 동기화.
        가상 머신이라면 호스트 컴퓨터의 시계도 확인하세요.
        aws-setup-doctor를 다시 실행하세요.
    .expect = 차이가 5분 미만이고 인증서가 유효합니다.
    .ask = 이 컴퓨터의 시계를 맞추고 시간 서버를 따르도록 설정해 주세요.
    .wrong = 시각이 모두 프록시 한 대에서 왔다면 그 프록시의 시계가 틀렸을 수 있습니다. 휴대폰 시계와 비교해 보세요.

tls-certificate-expired = { $dates ->
        [not-yet-valid] 아직 유효하지 않은 인증서
       *[expired] 만료된 인증서
    }: { $host }
    .saw = 유효 기간: { $not_before } ~ { $not_after }. 발급자: { $issuer }.
    .meaning = 오늘은 유효 기간에 들지 않습니다. AWS는 만료 전에 인증서를 넉넉히 갱신하므로, 이 컴퓨터의 시계가 맞다면 AWS보다는 경로에서 다시 서명하는 장비일 가능성이 큽니다.
    .steps =
        이 컴퓨터의 날짜와 시각을 확인하세요.
        맞다면 ‘요청 내용’을 발급자 이름과 함께 전달하세요.
    .expect = 인증서가 오늘 유효합니다.
    .ask = 유효 기간이 맞지 않는 인증서가 제시되는 이유를 확인해 주세요: { $hosts } (발급자: { $issuer }, 유효 기간 끝: { $not_after })
    .wrong = 시계가 틀린 경우도 똑같이 보입니다. 시계를 비교할 수 있었는지는 진단에 적혀 있습니다.

tls-certificate-name-mismatch = { $has_host ->
        [yes] 다른 이름의 인증서를 받음: { $host }
       *[other] 다른 이름의 인증서를 받음
    }
    .saw = 주소 { $address } 인증서에 적힌 이름: { $names }. 발급자: { $issuer }.
    .meaning = 이 이름을 서비스하지 않는 서버에 연결되었습니다. 로그인 페이지, 안내 페이지, 잘못된 주소, 또는 이전한 서버일 수 있습니다. 인증서의 이름이 단서입니다.
    .steps =
        인증서의 이름이 회사 네트워크, 통신사 또는 필터 제품의 것인지 살펴보세요.
        다른 네트워크에서 얻은 주소와 비교하세요.
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 인증서에 호스트의 이름이 있습니다.
    .ask = 다음 호스트가 { $names } 인증서를 쓰는 서버로 연결되는 이유를 확인해 주세요: { $hosts } (주소: { $address })
    .wrong = 알맞은 인증서 없이 구성된 프라이빗 엔드포인트도 똑같이 보입니다. 그때는 엔드포인트 담당자가 고칠 수 있습니다.

tls-incomplete-chain = { $has_host ->
        [yes] 인증서 체인의 중간이 빠져 있음: { $host }
       *[other] 인증서 체인의 중간이 빠져 있음
    }
    .saw = 인증서 한 장만 왔습니다. 적혀 있는 발급자: { $issuer }.
    .meaning = 발급자는 공인 CA로 보이지만 루트까지 이어 주는 인증서가 오지 않았습니다. 브라우저는 스스로 받아 오기도 하지만 AWS CLI는 그렇지 않습니다.
    .steps =
        ‘요청 내용’을 전달하세요. 경로에서 TLS를 처리하는 장비가 전체 체인을 보내야 합니다.
    .expect = 발급자의 인증서까지 받아 체인이 검증됩니다.
    .ask = 다음 호스트의 전체 인증서 체인을 보내 주세요: { $hosts } (현재 서버 인증서만 전송, 적혀 있는 발급자: { $issuer })
    .wrong = 발급자 이름은 인증서에 적힌 내용일 뿐 검증된 것이 아닙니다. 이름을 베끼는 장비도 똑같이 보입니다.

tls-ca-nonconformant = 검사용 CA를 신뢰하지만 엄격한 프로그램은 거부함
    .saw = { $host } 체인(발급자: { $issuer })에서 확인: { $fault ->
            [basic-constraints] CA의 basicConstraints 항목에 critical 표시가 없음
            [authority-key-id] authority key identifier 항목이 없는 인증서가 있음
            [subject-key-id] subject key identifier 항목이 없는 CA 인증서가 있음
            [key-usage] keyUsage 항목에 인증서 서명 용도가 없는 CA 인증서가 있음
           *[other] 표준이 요구하는 항목이 없거나 표시가 잘못됨
        }
    .meaning = AWS CLI와 브라우저는 받아들입니다. Python 3.13부터의 엄격한 기본값을 쓰는 프로그램(pip, requests 등)은 CA를 설치했더라도 실패합니다.
    .steps =
        ‘요청 내용’을 전달하세요. RFC 5280 형식에 맞게 CA를 다시 발급해야 합니다.
        그때까지는 AWS 호스트의 검사 예외를 요청하세요.
    .expect = 엄격한 클라이언트도 체인을 받아들입니다.
    .ask = 검사용 CA를 RFC 5280에 맞게 다시 발급해 주세요(critical basicConstraints, keyCertSign이 포함된 keyUsage, subject/authority key identifier). 확인된 호스트: { $hosts }
    .wrong = 루트 인증서는 보통 전송되지 않으므로, 받은 인증서만 확인한 결과입니다.

tls-client-certificate-requested = { $has_host ->
        [yes] 경로에서 이 컴퓨터의 인증서를 요구함: { $host }
       *[other] 경로에서 이 컴퓨터의 인증서를 요구함
    }
    .saw = 서버가 클라이언트 인증서를 요구했습니다. 제시된 체인의 발급자: { $issuer }.
    .meaning = AWS 로그인 호스트는 클라이언트 인증서를 요구하지 않습니다. 등록된 기기만 통과시키는 게이트웨이가 요구합니다.
    .steps =
        이 컴퓨터를 접근 게이트웨이에 등록해야 하는지 IT 지원 팀에 문의하세요.
        AWS 호스트가 게이트웨이를 거치지 않아야 한다면 ‘요청 내용’을 전달하세요.
    .expect = 클라이언트 인증서를 요구하지 않습니다.
    .ask = 이 컴퓨터를 등록하거나, 다음 호스트를 기기 인증 없이 통과시켜 주세요: { $hosts }
    .wrong = 모든 것이 동작한다면 선택 사항일 뿐이며 할 일이 없습니다.

tls-trust-store-outdated = 이 컴퓨터의 인증서 저장소에 AWS 루트가 없음
    .saw = { $host } 체인은 공인 루트에서 끝나지만 { $store ->
            [os] 운영 체제 저장소가 거부합니다
            [bundle] 설정된 CA 번들이 거부합니다
           *[other] 이 컴퓨터의 저장소가 거부합니다
        } (보관 중인 인증서: { $held }).
    .meaning = AWS의 진짜 인증서입니다. { $store ->
            [os] 운영 체제 저장소를 쓰는 프로그램은 이 인증서를 거부합니다. 저장소가 비었거나, 오래되었거나, 일부가 빠져 있습니다.
            [bundle] AWS CLI는 자체 목록 대신 이 번들을 쓰므로 거부합니다. 파일에 회사 CA만 있고 공인 루트가 없습니다.
           *[other] 이 저장소를 쓰는 프로그램은 이 인증서를 거부합니다.
        }
    .steps =
        { $store ->
            [bundle] 번들에 공인 루트를 추가하세요. 한 파일에 공인 루트와 회사 CA가 함께 있어야 합니다. TLS를 검사하는 게이트웨이가 없다면 이 설정을 지우세요.
           *[other] Linux에서는 ca-certificates 패키지를 설치하거나 업데이트하고, Windows와 macOS에서는 시스템 업데이트를 설치하세요.
        }
    .expect = 저장소가 다음 호스트의 체인을 받아들입니다: { $host }
    .ask = { $store ->
            [bundle] 회사 CA와 함께 공인 루트(Amazon Root CA 1~4, Starfield Services Root CA - G2)가 든 CA 번들 파일을 보내 주세요.
           *[other] 이 컴퓨터의 인증서 저장소를 업데이트해 주세요. Amazon Root CA 1~4와 Starfield Services Root CA - G2가 필요합니다.
        }
    .wrong = 마지막 업데이트 이후에 나온 공인 루트도 똑같이 보입니다. 해결 방법은 같습니다.

tls-hello-fragment-intolerant = { $has_host ->
        [yes] 큰 ClientHello가 경로에서 끊김: { $host }
       *[other] 큰 ClientHello가 경로에서 끊김
    }
    .saw = 한 조각으로 보낸 작은 ClientHello에는 응답이 왔습니다. 두 조각으로 나눈 작은 ClientHello와 최신 브라우저의 큰 ClientHello({ $bytes }바이트)는 끊겼습니다.
    .meaning = 경로의 장비가 첫 번째 패킷만 읽습니다. 최신 브라우저는 양자 내성 키를 함께 보내 패킷 두 개가 필요하므로, 예전 도구는 되는 곳에서 브라우저가 실패합니다.
    .steps =
        ‘요청 내용’을 방화벽 담당자에게 전달하세요.
        고쳐질 때까지 브라우저에서 양자 내성 키 교환을 끄고 시도해 보세요.
    .expect = 두 조각으로 나눈 ClientHello와 큰 ClientHello 모두 응답을 받습니다.
    .ask = 여러 패킷으로 나뉜 TLS ClientHello를 재조립하도록 방화벽을 업데이트해 주세요(PAN-OS 11.1.2-h9 이전 버전에서 알려진 문제). 확인된 호스트: { $hosts }
    .wrong = 큰 패킷이 사라지는 경로라면 큰 ClientHello만 실패하고, 두 조각으로 나눈 작은 ClientHello는 통과합니다.

tls-post-quantum-refused = { $has_host ->
        [yes] 양자 내성 키가 담긴 ClientHello가 경로에서 거부됨: { $host }
       *[other] 양자 내성 키가 담긴 ClientHello가 경로에서 거부됨
    }
    .saw = { $objects_to ->
            [size] 짧은 ClientHello는 한 조각으로도 두 조각으로도 응답을 받았습니다. 긴 ClientHello({ $bytes }바이트)는 양자 내성 키가 있든 없든, 작은 세그먼트로 나누어도 응답을 받지 못했습니다.
           *[group] 기존 방식의 ClientHello는 한 조각, 두 조각, 같은 크기로 채운 것 모두 응답을 받았지만, 양자 내성 키가 담긴 ClientHello({ $bytes }바이트)는 응답을 받지 못했습니다.
        }
    .meaning = { $objects_to ->
            [size] 경로의 장비가 패킷을 어떻게 나누든 일정 길이를 넘는 ClientHello를 버립니다. 최신 브라우저는 양자 내성 키 교환 X25519MLKEM768 때문에 긴 ClientHello를 보냅니다.
           *[group] 경로의 장비가 크기가 아니라 키 교환 방식 X25519MLKEM768을 막습니다. 최신 브라우저는 기본으로 이 방식을 제안합니다.
        }
    .steps =
        ‘요청 내용’을 방화벽 담당자에게 전달하세요.
        고쳐질 때까지 브라우저에서 양자 내성 키 교환을 끄고 시도해 보세요.
    .expect = 양자 내성 키가 담긴 ClientHello가 응답을 받습니다.
    .ask = { $objects_to ->
            [size] 2,000바이트까지의 TLS ClientHello를 통과시켜 주세요: { $hosts }
           *[group] 키 교환 방식 X25519MLKEM768을 허용하거나, 연결을 끊는 대신 제거만 해 주세요: { $hosts }
        }
    .wrong = 이 키를 잘못 처리하는 서버도 똑같이 보이지만, AWS의 공개 호스트에서는 알려진 사례가 없습니다.

tls-large-hello-lost = { $has_host ->
        [yes] 큰 ClientHello가 경로에서 사라짐: { $host }
       *[other] 큰 ClientHello가 경로에서 사라짐
    }
    .saw = { $how ->
            [reset] 기존 방식의 ClientHello에는 응답이 왔지만, 최신 브라우저의 큰 ClientHello({ $bytes }바이트)는 연결이 재설정되었습니다.
            [close] 기존 방식의 ClientHello에는 응답이 왔지만, 최신 브라우저의 큰 ClientHello({ $bytes }바이트)는 아무 말 없이 연결이 닫혔습니다.
            [drop] 기존 방식의 ClientHello에는 응답이 왔지만, 최신 브라우저의 큰 ClientHello({ $bytes }바이트)에는 응답이 없었습니다.
           *[other] 기존 방식의 ClientHello에는 응답이 왔지만, 최신 브라우저의 큰 ClientHello({ $bytes }바이트)에는 인증서가 오지 않았습니다.
        }
    .meaning = 경로의 장비가 큰 ClientHello를 통과시키지 않습니다. 길이, 패킷 수, 내용 중 무엇이 원인인지는 측정으로 알 수 없었습니다. 최신 브라우저는 큰 ClientHello를 보내므로, 예전 도구는 되는 곳에서 브라우저가 실패합니다.
    .steps =
        ‘요청 내용’을 방화벽 담당자에게 전달하세요.
        고쳐질 때까지 브라우저에서 양자 내성 키 교환을 끄고 시도해 보세요.
    .expect = 큰 ClientHello가 응답을 받습니다.
    .ask = 1,500~2,000바이트의 TLS ClientHello를 패킷 수와 관계없이 통과시켜 주세요. 사라진 호스트: { $hosts }
    .wrong = 큰 ClientHello를 읽지 못하는 서버도 똑같이 보이지만, AWS의 공개 호스트는 읽을 수 있습니다.

tls-first-segment-filter = { $has_host ->
        [yes] 큰 ClientHello가 될 때도 있고 안 될 때도 있음: { $host }
       *[other] 큰 ClientHello가 될 때도 있고 안 될 때도 있음
    }
    .saw = 큰 ClientHello { $tried }건 중 { $cut }건이 끊겼고, 작은 ClientHello는 통과했습니다.
    .meaning = TLS 라이브러리는 ClientHello 안의 순서를 매번 바꿉니다. 첫 패킷만 읽는 필터는 이름을 찾을 때도 있고 놓칠 때도 있어 연결이 불규칙하게 실패합니다.
    .steps =
        ‘요청 내용’을 방화벽 담당자에게 전달하세요.
        고쳐질 때까지 다시 시도하거나 브라우저에서 양자 내성 키 교환을 끄세요.
    .expect = 큰 ClientHello가 매번 응답을 받습니다.
    .ask = 여러 패킷으로 나뉜 TLS ClientHello를 읽도록 방화벽을 업데이트해 주세요. 다음 호스트의 연결이 불규칙하게 실패합니다: { $hosts }
    .wrong = 회선이 나쁠 때도 패킷이 불규칙하게 사라지지만, 그때는 작은 ClientHello도 사라집니다.

tls-ca-bundle-unusable = { $has_origin ->
        [yes] 설정된 CA 번들을 사용할 수 없음: { $origin }
       *[other] 설정된 CA 번들을 사용할 수 없음
    }
    .saw = { $problem ->
            [missing] 설정에 적힌 파일이 없습니다. 설정: { $origin }
            [no_certificates] 설정에 적힌 파일에 인증서가 없습니다. 설정: { $origin }
           *[unreadable] 설정에 적힌 파일을 읽을 수 없습니다. 설정: { $origin }
        }
    .meaning = AWS CLI와 SDK는 이 파일에 있는 인증서만 신뢰하므로 네트워크 상태와 관계없이 호출이 실패합니다. 브라우저는 이 파일을 쓰지 않습니다.
    .steps =
        { $has_origin ->
            [yes] 공인 루트와 (있다면) 회사 CA가 함께 든 PEM 인증서 파일을 지정하세요. 설정: { $origin }
           *[other] 공인 루트와 (있다면) 회사 CA가 함께 든 PEM 인증서 파일을 지정하세요. 설정은 AWS_CA_BUNDLE 변수나 ca_bundle입니다.
        }
        이 네트워크에서 TLS를 검사하지 않는다면 설정을 지우세요. AWS CLI가 자체 목록을 씁니다.
    .expect = environment.trust-stores 항목이 정상입니다.
    .ask = 이 네트워크에서 명령줄 도구가 쓸 CA 번들을 주세요.
    .wrong = 다른 환경이나 다른 작업 폴더에서 시작한 프로그램은 다른 파일을 찾을 수 있습니다.
