# 이름과 연결에 대한 결과.

network-no-route = 이 컴퓨터에서 네트워크로 나가는 경로가 없음
    .saw = 커널에 IPv4 경로도 IPv6 경로도 없습니다. 아무것도 보낼 수 없었습니다.
    .meaning = 모든 호스트가 같은 이유로 접속되지 않으므로, 호스트별 결과로는 AWS나 방화벽의 상태를 알 수 없습니다.
    .steps =
        케이블, Wi-Fi 또는 VPN 연결을 확인하세요.
        연결을 껐다가 다시 켜서 주소를 새로 받으세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = 기본 경로가 표시되고 호스트 점검이 진행됩니다.
    .ask = 이 컴퓨터에 IP 주소와 기본 경로가 설정되도록 도와주세요.
    .wrong = 네트워크가 없는 컨테이너나 샌드박스 안이라면 의도된 상태입니다.

network-no-resolver = 이 컴퓨터에서 어떤 이름도 조회되지 않음
    .saw = { $configured ->
            [no] 설정된 DNS 서버가 없습니다.
           *[yes] 설정된 DNS 서버가 어떤 이름에도 응답하지 않습니다. DNS 서버: { $server }
        }
    .meaning = AWS 이름과 다른 이름이 똑같이 실패하므로 원인은 AWS 이름을 막는 필터가 아니라 DNS 서버 또는 DNS 서버까지의 경로입니다.
    .steps =
        회사 DNS 서버라면 회사 네트워크나 VPN에 연결하세요.
        네트워크 설정(DHCP)을 갱신하거나 IT 지원 팀이 알려 준 DNS 서버를 설정하세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = 이름이 조회되고 호스트 점검이 진행됩니다.
    .ask = 이 컴퓨터의 DNS 설정을 확인하고, 이 컴퓨터에서 다음 DNS 서버에 접속되는지도 확인해 주세요: { $server }
    .wrong = 프록시 전용 네트워크에는 외부 이름용 DNS 서버가 없도록 설계된 경우가 있습니다. 이때는 HTTPS_PROXY 변수를 설정하세요.

network-dns-udp-filtered = UDP 방식의 DNS 질의가 통과하지 못함
    .saw = UDP 질의에는 응답이 없고, 같은 DNS 서버가 TCP 질의에는 응답합니다. DNS 서버: { $server }
    .meaning = 이 컴퓨터와 DNS 서버 사이에서 UDP 53번 포트의 패킷이 버려지고 있습니다. UDP로 묻는 프로그램은 이름을 조회하지 못합니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = UDP 질의에 응답이 옵니다.
    .ask = 이 컴퓨터에서 다음 DNS 서버로 UDP 및 TCP 53번 포트를 허용해 주세요: { $server }
    .wrong = 과부하 상태의 DNS 서버가 잠시 UDP만 버릴 수도 있습니다.

network-resolver-refuses-client = DNS 서버가 이 컴퓨터의 모든 질의를 거부함
    .saw = 모든 질의에 REFUSED 응답이 옵니다. DNS 서버: { $server }
    .meaning = DNS 서버는 동작하지만 이 컴퓨터에는 응답하지 않거나 전달자(forwarder)가 없습니다. 다른 이름도 거부되므로 AWS 이름을 막는 필터는 아닙니다.
    .steps =
        DNS 서버가 담당하는 네트워크(예: VPN)에 연결하세요.
        이미 연결되어 있다면 ‘요청 내용’을 전달하세요.
    .expect = 이름이 조회됩니다.
    .ask = 다음 DNS 서버에서 이 컴퓨터의 서브넷을 허용하거나 전달자 설정을 확인해 주세요: { $server }
    .wrong = 설정을 변경 중인 DNS 서버는 잠시 모두를 거부할 수 있습니다.

network-hosts-file-override = hosts 파일의 한 줄이 호스트를 다른 곳으로 보냄
    .saw =
        { $has_line ->
            [yes] { $file } 파일 { $line }번째 줄: 호스트 { $host }, 주소 { $address }
           *[other] hosts 파일의 한 줄이 호스트를 다른 주소로 보냅니다: { $host }
        }
    .meaning = 이 컴퓨터의 프로그램은 이 이름을 DNS에 묻지 않습니다. 그 줄에 적힌 주소에서는 호스트에 접속되지 않았습니다.
    .steps =
        { $has_line ->
            [yes] 관리자 권한으로 { $file } 파일을 열고 { $line }번째 줄을 삭제하세요.
           *[other] 관리자 권한으로 hosts 파일을 열고 다음 호스트가 있는 줄을 삭제하세요: { $host }
        }
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = DNS가 알려 주는 주소로 이름이 조회되고 호스트에 접속됩니다.
    .ask =
        { $has_line ->
            [yes] 이 컴퓨터의 { $file } 파일에서 { $line }번째 줄을 삭제해 주세요(호스트: { $host }).
           *[other] 이 컴퓨터의 hosts 파일에서 다음 호스트가 있는 줄을 삭제해 주세요: { $host }
        }
    .wrong = 프라이빗 엔드포인트에 필요한 줄이라면 삭제하지 말고 주소를 바로잡으세요.

network-dns-sinkhole = DNS가 필터링 제품의 차단 주소로 응답함
    .saw = 호스트: { $host }, 응답 주소: { $address }, DNS 서버: { $server }
    .meaning = 필터링 제품이 차단한 이름에 돌려주는 주소입니다. 실제 호스트에는 묻지 않았습니다.
    .steps =
        ‘요청 내용’을 DNS 필터링 담당 팀에 전달하세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = 이름이 AWS 주소로 조회됩니다.
    .ask = DNS 정책에서 다음 이름을 허용해 주세요: { $hosts }
    .wrong = 그 주소가 다른 곳에 다시 할당되었다면 이 결과가 틀릴 수 있습니다. 두 번째 DNS 서버(--second-resolver)로 확인할 수 있습니다.

network-dns-null-address = DNS가 어디로도 이어지지 않는 주소로 응답함
    .saw = 호스트: { $host }, 응답 주소: { $address }, DNS 서버: { $server }
    .meaning = 차단 목록이 이런 식으로 응답합니다. 실제 호스트에는 묻지 않았습니다.
    .steps =
        ‘요청 내용’을 DNS 서버 담당 팀에 전달하거나 이 네트워크의 차단 소프트웨어를 확인하세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = 이름이 AWS 주소로 조회됩니다.
    .ask = 다음 이름을 차단 목록에서 빼 주세요: { $hosts }
    .wrong = 이 컴퓨터에 테스트용 로컬 서버가 있어도 똑같이 보입니다.

network-dns-private-address = DNS가 사설 주소로 응답했으나 그곳에서 호스트를 찾지 못함
    .saw = 호스트: { $host }, 응답 주소: { $address }, DNS 서버: { $server }
    .meaning = 프라이빗 엔드포인트라면 그 이름의 인증서를 제시합니다. 그 주소에서는 그런 인증서를 받지 못했습니다.
    .steps =
        이 주소가 해당 이름에 맞게 설정된 것인지 DNS 팀에 문의하세요.
        프라이빗 엔드포인트를 의도했다면 경로와 보안 그룹을 점검하고, 아니라면 내부 DNS에 따로 등록된 레코드를 삭제해 달라고 하세요.
    .expect = 이름이 AWS의 공인 주소로 조회되거나 사설 주소가 그 이름의 인증서로 응답합니다.
    .ask = 내부 DNS에 따로 등록된 다음 이름의 레코드를 삭제하거나 바로잡아 주세요: { $hosts } (확인된 응답: { $address })
    .wrong = 잠시 중단된 프라이빗 엔드포인트도 똑같이 보입니다.

network-dns-hijacked = DNS가 다른 사이트로 안내함
    .saw = 호스트: { $host }, 응답 주소: { $address }, 그곳의 인증서 이름: { $subject }, DNS 서버: { $server }
    .meaning = 이 응답은 DNS 서버가 스스로 만들어 낸 것이며 그 주소에서는 다른 사이트가 응답합니다.
    .steps =
        그 페이지에 비밀번호를 입력하지 마세요.
        ‘요청 내용’을 DNS 서버 담당 팀에 전달하거나 인터넷 통신사에 문의하세요.
    .expect = 이름이 AWS 주소로 조회됩니다.
    .ask = DNS 서버가 다음 이름에 스스로 응답하는 이유를 확인해 주세요: { $hosts }
    .wrong = 회사 DNS 서버가 일부러 자체 영역 사본으로 응답하는 것이라면 그 사본의 주소가 잘못된 것입니다.

network-dns-blocked = DNS가 AWS 이름이 없다고 응답함
    .saw = 호스트: { $host }, 응답: NXDOMAIN, DNS 서버: { $server }
    .meaning = AWS가 공개한 이름입니다. 응답에 DNS 서버가 이름을 일부러 감춘 흔적이 있습니다.
    .steps =
        ‘요청 내용’을 DNS 서버 또는 DNS 필터링 담당 팀에 전달하세요.
        그런 다음 같은 명령을 다시 실행하세요.
    .expect = 이름이 조회됩니다.
    .ask = DNS 정책에서 다음 이름을 허용해 주세요: { $hosts }
    .wrong = 실제로 없는 이름이라면 캐싱 전달자(forwarder)의 응답도 똑같이 보일 수 있습니다. 철자를 확인하거나 --second-resolver 옵션으로 비교하세요.

network-record-type-filtered = { $what ->
        [ipv6] DNS 서버가 IPv6 주소 질의에 응답하지 않음
       *[addresses] DNS가 이름의 주소 레코드를 감춤
    }
    .saw = { $what ->
            [ipv6] 호스트: { $host }, IPv4 주소는 바로 응답했으나 IPv6 주소 질의에는 응답이 없음, DNS 서버: { $server }
           *[addresses] 호스트: { $host }, 이름은 있으나 주소 레코드가 없음, DNS 서버: { $server }
        }
    .meaning = { $what ->
            [ipv6] 프로그램은 두 질의를 모두 보내고 두 응답을 기다립니다. 이름마다 몇 초씩 걸리거나 실패합니다.
           *[addresses] DNS 서버가 레코드 유형을 필터링하거나 그 이름에 스스로 응답합니다.
        }
    .steps =
        ‘요청 내용’을 DNS 서버 담당 팀에 전달하세요.
    .expect = 이름이 주소로 조회됩니다.
    .ask = { $what ->
            [ipv6] AAAA 레코드 질의를 버리지 말고, 레코드가 없을 때도 응답해 주세요(답 없는 NOERROR).
           *[addresses] 다음 이름의 A 및 AAAA 레코드 필터링을 중단해 주세요: { $hosts }
        }
    .wrong = { $what ->
            [ipv6] DNS 서버까지의 경로에 있는 장비가 이 질의를 버리는 경우도 똑같이 보입니다.
           *[addresses] 실제로 다른 주소 체계의 주소만 가진 이름도 똑같이 보입니다.
        }

network-dns-refused = DNS 서버가 AWS 이름을 거부함
    .saw = 호스트: { $host }, 응답: REFUSED(다른 이름에는 응답함), DNS 서버: { $server }
    .meaning = DNS 서버는 이 컴퓨터에 응답하지만 이 이름은 거부합니다. 정책에 따른 것입니다.
    .steps =
        ‘요청 내용’을 DNS 서버 또는 DNS 필터링 담당 팀에 전달하세요.
    .expect = 이름이 조회됩니다.
    .ask = DNS 정책에서 다음 이름을 허용해 주세요: { $hosts }
    .wrong = 한 영역의 전달자만 중단된 경우에도 잠시 거부될 수 있습니다.

network-dnssec-failure = DNS 서버가 AWS 이름을 검증하지 못함
    .saw = 호스트: { $host }, 응답: SERVFAIL, 검증을 끄면 조회됨, DNS 서버: { $server }
    .meaning = DNS 서버가 이 이름의 DNSSEC 검증에 실패합니다. DNS 서버의 시계, 신뢰 앵커 또는 뒤쪽에서 바뀐 응답이 원인일 수 있습니다.
    .steps =
        ‘요청 내용’을 DNS 서버 담당 팀에 전달하세요.
    .expect = 검증을 켠 상태로 이름이 조회됩니다.
    .ask = DNS 서버의 시계와 DNSSEC 신뢰 앵커를 확인하고, 다음 이름의 응답을 바꾸는 전달자가 있는지도 확인해 주세요: { $hosts }
    .wrong = 영역 자체의 결함이라면 검증하는 모든 DNS 서버에서 같은 결과가 나옵니다.

network-dns-server-failure = DNS 서버가 AWS 이름을 처리하지 못함
    .saw =
        { $answer ->
            [silence] 호스트: { $host }, 응답: 없음(UDP와 TCP 모두), DNS 서버: { $server }. 같은 DNS 서버가 다른 이름에는 응답했습니다.
            [once] 호스트: { $host }, 응답: 처음에는 SERVFAIL, 잠시 뒤에는 주소. DNS 서버: { $server }
           *[other] 호스트: { $host }, 응답: SERVFAIL, DNS 서버: { $server }
        }
    .meaning = DNS 서버가 이 이름의 답을 얻지 못했거나 정책상 이렇게 동작합니다. 여기서는 두 경우가 구별되지 않습니다.
    .steps =
        ‘요청 내용’을 DNS 서버 담당 팀에 전달하세요.
    .expect = 이름이 조회됩니다.
    .ask = 다음 이름의 전달자 설정과 필터 동작을 확인해 주세요: { $hosts }
    .wrong = 이름을 담당하는 서버의 결함이라면 다른 DNS 서버에서도 나타납니다. --second-resolver 옵션으로 비교하세요.

network-name-not-found = 존재하지 않는 호스트 이름
    .saw = 호스트: { $host }, 응답: NXDOMAIN, DNS 서버: { $server }
    .meaning = 대부분 액세스 포털의 디렉터리 ID나 별칭 또는 리전의 철자가 잘못된 경우입니다. 응답에 이름을 감춘 표시는 없습니다.
    .steps =
        초대 이메일에 적힌 포털 주소와 다음 이름을 비교하세요: { $host }
        올바른 값을 지정하세요. 예: --directory d-1234567890 --region us-east-1 (또는 ~/.aws/config 파일의 sso_start_url 수정)
    .expect = 이름이 조회됩니다.
    .ask = 우리 조직의 AWS 액세스 포털 주소를 알려 주세요(시도한 이름: { $host }).
    .wrong = 진짜처럼 보이게 이름을 감추는 DNS 서버도 있습니다. --second-resolver 옵션으로 확인할 수 있습니다.

network-local-policy = 이 컴퓨터 자체가 연결을 거부함
    .saw = 어떤 호스트로도 연결을 시작할 수 없었고 오류는 이 컴퓨터에서 나왔습니다.
    .meaning = 로컬 방화벽, 보안 에이전트 또는 자원 부족이 연결을 내보내기 전에 막고 있습니다.
    .steps =
        로컬 방화벽과 보안 에이전트를 확인하거나 IT 지원 팀에 문의하세요.
        연결을 지나치게 많이 사용하는 프로그램을 종료하세요.
    .expect = 연결이 시작됩니다.
    .ask = 이 컴퓨터의 엔드포인트 보안 정책에서 나가는 TCP 443번 포트를 확인해 주세요.
    .wrong = IPv6에서는 경로의 장비도 같은 오류를 일으킬 수 있으며, 그 경우 보고서에 장비가 표시됩니다.

network-direct-egress-closed = 외부의 어떤 호스트도 443번 포트에서 응답하지 않음
    .saw = 다음 호스트도 비교용 호스트도 응답하지 않았습니다: { $host } (성립한 연결 없음)
    .meaning = 이 네트워크는 외부로의 직접 연결을 허용하지 않거나 끊겨 있습니다. AWS에 한정된 문제가 아니며, 이런 네트워크에는 프록시가 있는 경우가 많습니다.
    .steps =
        IT 지원 팀에 프록시 주소를 문의해 설정하세요. 예: export HTTPS_PROXY=http://proxy.example:8080
        프록시가 없다면 ‘요청 내용’을 전달하세요.
    .expect = 직접 또는 프록시를 통해 호스트에 접속됩니다.
    .ask = 이 컴퓨터가 사용해야 할 프록시를 알려 주시거나 다음 호스트로 TCP 443번 포트를 열어 주세요: { $hosts }
    .wrong = 잠시 외부 회선이 끊긴 네트워크도 똑같이 보입니다.

network-icmp-rejected = 경로의 장비가 AWS 연결을 거부함
    .saw = 호스트: { $host } ({ $address }), 거부한 장비: { $offender }, ICMP 유형 { $kind } 코드 { $icmp_code }
    .meaning = 경로의 방화벽이나 라우터가 직접 거부했습니다. 호스트에는 묻지 않았습니다.
    .steps =
        장비 주소가 적힌 ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 호스트에 연결됩니다.
    .ask = 다음 장비에서 TCP 443번 포트를 허용해 주세요. 장비: { $offender }, 호스트: { $hosts }
    .wrong = 잠시 경로를 잃은 라우터도 같은 응답을 합니다.

network-default-route-dead = 우선하는 경로는 끊겼고 다른 경로는 연결됨
    .saw = 인터페이스 { $interface }: 연결이 하나도 되지 않았습니다. 인터페이스 { $passing }: 같은 주소에 연결되었습니다.
    .meaning = { $kind ->
            [tunnel] 이 컴퓨터에는 기본 경로가 둘 있고, 그중 끊긴 VPN이나 터널 쪽을 우선합니다. VPN 프로그램이 제대로 종료되지 않은 경우가 많습니다.
           *[other] 이 컴퓨터에는 유선과 Wi-Fi처럼 기본 경로가 둘 있고, 그중 끊긴 쪽을 우선합니다.
        }
    .steps = { $kind ->
            [tunnel] VPN 프로그램을 종료하거나 다시 연결하세요.
           *[other] 다음 연결을 끄거나 우선순위를 낮추세요(메트릭을 높임): { $interface }
        }
        aws-setup-doctor를 다시 실행하세요.
    .expect = 호스트에 연결됩니다.
    .ask = 이 컴퓨터에서 { $interface } 쪽 기본 경로가 끊긴 이유를 확인해 주세요. { $passing } 쪽은 연결됩니다.
    .wrong = 연결 중인 VPN도 잠시 똑같이 보입니다.

network-host-unreachable = { $reporter ->
        [this-computer] 기본 게이트웨이가 이 컴퓨터의 연결 구간에서 응답하지 않음
       *[router] AWS로 가는 경로가 중간 라우터에서 끊김
    }
    .saw = { $reporter ->
            [this-computer] 호스트: { $host } ({ $address }), 잠시 뒤 도달할 수 없다고 알린 것은 이 컴퓨터입니다({ $offender }). 기본 게이트웨이: { $gateway }
           *[router] 호스트: { $host } ({ $address }), 잠시 뒤 도달할 수 없다고 알린 장비: { $offender }
        }
    .meaning = { $reporter ->
            [this-computer] 이 컴퓨터가 연결 구간에서 게이트웨이를 찾았지만 응답이 없었습니다. 케이블이나 Wi-Fi가 다른 네트워크에 연결되었거나, 게이트웨이가 꺼졌거나, 설정된 주소가 잘못되었습니다.
           *[router] 경로의 마지막 라우터가 그 주소에 물었지만 응답이 없었습니다. 경로, 터널 또는 NAT가 끊긴 경우가 많습니다.
        }
    .steps = { $reporter ->
            [this-computer] 네트워크에 다시 연결하고, 쓰지 않는 VPN 프로그램을 끄세요.
           *[router] ‘요청 내용’을 네트워크 팀에 전달하세요.
        }
    .expect = 호스트에 연결됩니다.
    .ask = { $reporter ->
            [this-computer] 이 컴퓨터({ $offender }) 연결 구간에서 기본 게이트웨이가 응답하지 않는 이유를 확인해 주세요. 게이트웨이: { $gateway }
           *[router] 다음 라우터에서 호스트까지의 경로를 확인해 주세요. 라우터: { $offender }, 호스트: { $hosts }
        }
    .wrong = 다시 시작 중인 장비도 잠시 똑같이 보입니다.

network-tcp-dropped = AWS 연결에 응답이 없음
    .saw =
        { $has_timeout ->
            [yes] 호스트: { $host } ({ $address }), { $timeout }ms 안에 응답 없음(다른 호스트는 응답함)
           *[other] 응답 없음(다른 호스트는 응답함): { $host }
        }
    .meaning = 패킷이나 그 응답이 경로 어딘가에서 아무 알림 없이 사라집니다. 방화벽은 허용하지 않는 대상에 이렇게 동작합니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 호스트에 연결됩니다.
    .ask = 다음 호스트로 TCP 443번 포트를 IP 주소가 아닌 호스트 이름 기준으로 허용해 주세요: { $hosts }
    .wrong = 방화벽이 버리는지 상대편이 버리는지는 여기서 볼 수 없습니다. 드물지만 AWS 호스트가 중단된 경우도 똑같이 보입니다.

network-tcp-reset = AWS 연결이 즉시 재설정됨
    .saw = 호스트: { $host } ({ $address }), 첫 패킷에 재설정(RST) 응답
    .meaning = AWS는 443번 포트를 닫지 않습니다. 대개 중간 장비가 대신 재설정을 보내는 경우입니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 호스트에 연결됩니다.
    .ask = 다음 호스트로 TCP 443번 포트를 허용해 주세요: { $hosts }
    .wrong = 외부 응답보다 훨씬 빠르게 온 경우가 아니라면 재설정을 보낸 곳을 여기서 증명할 수 없습니다.

network-port-closed = 한 호스트가 연결을 거부함
    .saw = 호스트: { $host } ({ $address }), 연결 거부(다른 호스트는 연결됨)
    .meaning = 호스트 자신 또는 대신 응답하는 장비에 열린 포트가 없습니다. 호스트 하나만으로는 어느 쪽인지 알 수 없습니다.
    .steps =
        호스트와 포트가 맞는지 확인하세요.
        다른 네트워크에서 비교해 보세요.
    .expect = 호스트에 연결됩니다.
    .ask = 다음 호스트로 TCP 443번 포트가 허용되어 있습니까? { $hosts }
    .wrong = 이 호스트에만 재설정을 보내는 방화벽도 똑같이 보입니다.

network-inconsistent-path = { $what ->
        [address] 주소 중 하나가 응답하지 않음: { $host }
       *[step] 같은 연결이 한 번은 실패하고 한 번은 성공함
    }
    .saw = { $what ->
            [address] 주소 { $address }: 여러 번 시도했지만 연결되지 않았습니다. 같은 호스트의 다른 주소는 연결됩니다. 호스트: { $host }
           *[step] 호스트: { $host }, 처음에는 실패했고 잠시 뒤에는 응답이 왔습니다.
        }
    .meaning = { $what ->
            [address] 이 주소를 먼저 고른 프로그램은 시간 제한까지 기다립니다. DNS 응답이 잘못되었거나 이 주소로 가는 경로만 막혀 있습니다.
           *[step] 연결마다 다른 경로(예: 여러 대의 방화벽)를 지나며 그중 일부가 다르게 동작합니다.
        }
    .steps = { $what ->
            [address] DNS 팀에는 DNS 서버가 이 주소를 덧붙이거나 남겨 두는지, 네트워크 팀에는 이 주소를 막는지 문의하세요: { $address } ({ $host })
           *[step] 같은 명령을 몇 번 실행하고 보고서를 보관하세요.
        }
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 시도할 때마다 같은 결과가 나옵니다.
    .ask = { $what ->
            [address] 같은 이름의 다른 주소는 연결되는데 { $address } 주소는 연결되지 않는 이유를 찾아 주세요: { $hosts }
           *[step] 다음 호스트로 가는 연결을 방화벽 또는 프록시 클러스터의 장비별로 비교해 주세요: { $hosts }
        }
    .wrong = { $what ->
            [address] AWS 서버 하나가 잠시 빠졌을 수도 있습니다. 그렇다면 몇 분 안에 DNS 서버가 이 주소를 더 이상 알려 주지 않습니다.
           *[step] 단순한 패킷 손실도 한 번의 실행에서는 똑같이 보입니다.
        }

network-mtu-downstream = { $family ->
        [ipv6] IPv6에서만 돌아오는 큰 패킷이 손실됨(IPv4는 정상)
        [ipv4] IPv4에서만 돌아오는 큰 패킷이 손실됨(IPv6는 정상)
       *[any] 돌아오는 큰 패킷이 손실됨
    }
    .saw = { $family ->
            [ipv6] 호스트: { $host }, IPv6에서는 응답을 작은 세그먼트로 받을 때만 TLS 응답이 옵니다. IPv4로는 응답합니다.
            [ipv4] 호스트: { $host }, IPv4에서는 응답을 작은 세그먼트로 받을 때만 TLS 응답이 옵니다. IPv6로는 큰 응답도 도착합니다.
           *[any] 호스트: { $host }, 응답을 작은 세그먼트로 받을 때만 TLS 응답이 옵니다.
        }
    .meaning = 돌아오는 경로 어딘가에서 패킷이 더 작아야 하는데 이를 알리는 메시지가 사라집니다. VPN과 터널에서 흔한 경로 MTU 문제입니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
        { $family ->
            [ipv6] 그때까지 이 컴퓨터에서 IPv4를 우선 사용하세요.
           *[any] 그동안 이 컴퓨터 인터페이스의 MTU 값을 줄이면 도움이 될 수 있습니다.
        }
    .expect = 작은 세그먼트 없이 TLS 핸드셰이크가 완료됩니다.
    .ask = 다음 호스트 방향의 터널에서 MSS 값을 조정하거나 ICMP 'fragmentation needed'(IPv6: packet too big) 메시지를 허용해 주세요: { $hosts }
    .wrong = 알려진 예외가 없습니다. 두 번 모두 같은 주소로 시도했습니다.

network-mtu-upstream = { $family ->
        [ipv6] IPv6에서만 나가는 긴 패킷이 손실됨(IPv4는 정상)
        [ipv4] IPv4에서만 나가는 긴 패킷이 손실됨(IPv6는 정상)
       *[any] 나가는 긴 패킷이 손실됨
    }
    .saw = { $family ->
            [ipv6] 호스트: { $host }, IPv6에서는 긴 ClientHello가 사라지고 짧은 ClientHello나 작은 세그먼트로 나눈 긴 ClientHello에는 응답이 옵니다. IPv4로는 긴 ClientHello에도 응답이 옵니다.
            [ipv4] 호스트: { $host }, IPv4에서는 긴 ClientHello가 사라지고 짧은 ClientHello나 작은 세그먼트로 나눈 긴 ClientHello에는 응답이 옵니다. IPv6로는 긴 ClientHello에도 응답이 옵니다.
           *[any] 호스트: { $host }, 긴 ClientHello는 사라지고 짧은 ClientHello나 작은 세그먼트로 나눈 긴 ClientHello에는 응답이 옵니다.
        }
    .meaning = 일정 크기를 넘는 패킷이 통과하지 못하는데 아무도 알려 주지 않습니다. 경로 MTU 문제이며 브라우저는 긴 ClientHello를 보냅니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 긴 ClientHello에 응답이 옵니다.
    .ask = 다음 호스트 방향으로 MSS 값을 조정하거나 ICMP 'fragmentation needed'(IPv6: packet too big) 메시지를 허용해 주세요: { $hosts }
    .wrong = 내용 때문에 양자 내성 ClientHello를 버리는 장비라면 작은 세그먼트로 나누어도 버립니다.

network-first-resolver-dead = 첫 번째 DNS 서버가 응답하지 않음
    .saw = 응답하지 않는 DNS 서버: { $server }. 이름은 다음 DNS 서버를 통해 늦게 조회됩니다.
    .meaning = 이 컴퓨터에서 이름을 조회하는 모든 작업이 응답 없는 DNS 서버를 먼저 기다립니다.
    .steps =
        네트워크 설정에서 응답 없는 DNS 서버를 제거하거나 순서를 뒤로 옮기도록 요청하세요.
    .expect = 첫 번째 DNS 서버가 응답합니다.
    .ask = 다음 DNS 서버를 제거하거나 복구해 주세요: { $server }
    .wrong = 실행 중에 다시 시작된 DNS 서버도 똑같이 보입니다.

network-ipv6-broken = { $what ->
        [some] 일부 AWS 호스트에서 IPv6가 되지 않음(IPv4는 됨)
       *[connections] AWS로 가는 IPv6 연결이 되지 않음(IPv4는 됨)
    }
    .saw = { $what ->
            [answers] IPv6로 연결은 되지만 그다음이 통과하지 못합니다({ $failure }). 같은 호스트가 IPv4로는 응답합니다. 시도한 호스트: { $tried }개
            [some] IPv6로 연결은 되지만 그다음이 통과하지 못합니다({ $failure }). 같은 호스트가 IPv4로는 응답합니다. 해당 호스트: { $rows }개, 시도한 호스트: { $tried }개
           *[connections] IPv6 연결 실패({ $failure }), 같은 호스트의 IPv4 연결은 동작합니다. 해당 호스트: { $rows }개
        }
    .meaning = { $what ->
            [connections] 프로그램은 IPv6를 먼저 시도하므로 시간이 낭비되고, IPv4로 다시 시도하지 않는 프로그램은 실패합니다.
           *[answers] IPv6를 쓰는 프로그램은 멈추거나 실패합니다. 일단 연결되면 IPv4로 바꾸지 않기 때문입니다.
        }
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
        그때까지 이 컴퓨터에서 IPv4를 우선 사용하세요.
    .expect = IPv6 연결이 성립하고 응답이 오거나 IPv6가 더 이상 광고되지 않습니다.
    .ask = IPv6 TCP 443번 포트를 허용하거나 이 네트워크의 IPv6 광고를 중단해 주세요.
    .wrong = IPv6로는 AWS 호스트만 시도했습니다.

network-packet-loss = 이 네트워크에서 일부 패킷이 손실됨
    .saw = 연결 { $all }건 중 { $late }건은 첫 패킷을 다시 보낸 뒤에야 성립했습니다.
    .meaning = 모두 동작하지만 느리고 때때로 실패합니다. 특정 호스트만의 문제는 아닙니다.
    .steps =
        유선 연결이나 다른 Wi-Fi를 사용해 보세요.
        계속되면 ‘요청 내용’을 전달하세요.
    .expect = 첫 패킷에서 연결이 성립합니다.
    .ask = 이 컴퓨터와 인터넷 사이의 패킷 손실을 확인해 주세요.
    .wrong = 초당 새 연결 수를 제한하는 방화벽도 똑같이 보입니다.

network-connections-rate-limited = 한꺼번에 시작한 새 연결을 네트워크가 일부만 통과시킴
    .saw = 한꺼번에 시작한 연결 { $all }건 중 { $silent }건에 응답이 없었습니다. 하나씩 다시 시도하자 모두 성립했습니다.
    .meaning = 경로의 장비가 초당 새 연결 수를 제한합니다. 모두 동작하지만 여러 호스트가 필요한 페이지는 느리게 열립니다.
    .steps =
        AWS를 쓰는 데 따로 할 일은 없습니다. 여기서 느렸던 것은 한꺼번에 시도한 이 도구 때문입니다.
        페이지가 느리게 열리면 ‘요청 내용’을 전달하세요.
    .expect = 한꺼번에 시작한 연결이 바로 성립합니다.
    .ask = 컴퓨터 한 대의 초당 새 연결 수 제한을 높이거나 TCP 443번 포트를 제한에서 빼 주세요.
    .wrong = 진단을 시작할 때 잠시 끊긴 네트워크도 비슷하게 보입니다.

network-transparent-tcp-proxy = 경로의 장비가 모든 주소의 연결을 받아들임
    .saw = 호스트가 있을 수 없는 주소로의 연결이 받아들여졌습니다: { $address }
    .meaning = 경로의 게이트웨이가 모든 주소를 대신해 연결을 받습니다. 그래서 TCP 연결이 되어도 호스트에 닿았다는 뜻은 아니며, 그다음 단계의 결과를 봐야 합니다.
    .steps =
        따로 할 일은 없습니다. 다른 결과를 이해하는 데 쓰이는 정보입니다.
    .expect = 해당 없음(참고 정보)
    .ask = 다른 호스트를 대신해 TCP 연결을 받아들이는 게이트웨이가 무엇인지 알려 주세요.
    .wrong = 알려진 예외가 없습니다. 문서용으로 예약된 주소입니다.

network-dns-intercepted = 경로의 장비가 DNS 질의에 대신 응답함
    .saw = DNS 서버가 있을 수 없는 주소로 보낸 질의에 응답이 왔습니다: { $address }
    .meaning = 경로의 장비가 누구에게 보낸 DNS 질의든 대신 응답합니다. 여기서는 다른 DNS 서버를 골라도 달라지지 않습니다.
    .steps =
        따로 할 일은 없습니다. DNS 관련 결과를 이해하는 데 쓰이는 정보입니다.
    .expect = 해당 없음(참고 정보)
    .ask = 다른 서버를 대신해 DNS에 응답하는 장비가 무엇인지 알려 주세요.
    .wrong = 알려진 예외가 없습니다. 문서용으로 예약된 주소입니다.

network-dual-stack-names-blocked = AWS의 새 듀얼 스택 이름만 실패함
    .saw = 실패한 이름의 예: { $host }, 동작하는 기존 이름의 예: { $sibling }
    .meaning = AWS가 이 이름들(*.api.aws, *.app.aws)을 추가하기 전에 만든 허용 목록에서 이런 현상이 나타납니다.
    .steps =
        ‘요청 내용’을 네트워크 팀에 전달하세요.
    .expect = 듀얼 스택 이름도 다른 이름처럼 접속됩니다.
    .ask = AWS 듀얼 스택 이름을 허용 목록에 추가해 주세요: { $hosts }
    .wrong = 목록이 아닌 다른 이유로 차단된 경우라면 보고서의 계층 정보에 나타납니다.

network-unexplained = 호스트에 접속되지 않았고 원인을 알 수 없음
    .saw = 호스트: { $host }, 작업: { $operation }, 결과: { $failure }
    .meaning = 알려진 원인 중 확인된 내용에 맞는 것이 없습니다. 이 증거만으로는 누구의 책임인지 말할 수 없습니다.
    .steps =
        같은 명령을 다시 실행하고, 계속되면 다른 네트워크에서도 실행하세요.
        두 보고서를 요청에 첨부하세요(--share 옵션을 쓰면 안전하게 공유할 수 있습니다).
    .expect = 호스트에 접속됩니다.
    .ask = 첨부한 보고서를 확인해 주세요: { $hosts }
    .wrong = 이 결과는 원인을 모른다는 것만을 뜻합니다.
