# 명령줄에서 해석할 수 없는 것, 오류와 참고 줄의 앞말.

error-line = 오류: { $message }
note-line = 참고: { $message }
warning-line = 경고: { $message }
version-line = { $version } (카탈로그 { $date })
usage-lines =
    사용법: { $usage }
    도움말: { $command } --help

usage-value = { $option }: { $why }
usage-value-unusable = { $option }: 여기에 쓸 수 없는 값입니다: `{ $given }`
usage-value-missing = { $option }: 값이 없습니다. 옵션 뒤에 값을 쓰세요{ $values }
usage-values = : { $known }
usage-value-unexpected = { $option }: 값을 받지 않는 옵션입니다. 다음 값을 빼세요: `{ $given }`
usage-option-unknown = 여기에 없는 옵션입니다: `{ $given }`. { $near }
usage-word-unexpected = 여기에 쓸 수 없는 말입니다: `{ $given }`. 빼거나 앞의 말과 함께 따옴표로 묶으세요. { $near }
usage-command-unknown = 이런 이름의 명령이 없습니다: `{ $given }`. { $near }
usage-command-missing = 명령이 없습니다. 다음 중 하나를 쓰세요: { $known }
usage-option-twice = { $option }: 두 번 지정한 옵션입니다. 한 번만 쓰세요
usage-conflict = { $option } 옵션은 다음 옵션과 함께 쓸 수 없습니다: { $other }. 둘 중 하나를 빼세요
usage-missing = 필요한 값이 없습니다: { $missing }
usage-not-text = 명령줄에 UTF-8 텍스트가 아닌 말이 있습니다
usage-other = { $said }

value-not-listed = 목록에 없는 값입니다: `{ $given }`. { $near }쓸 수 있는 값: { $known }
value-no-time = 시간이 아닙니다: `{ $given }`. 이렇게 입력하세요: 4s, 500ms 또는 1m30s
value-negative-time = 0보다 작은 시간입니다: `{ $given }`. 이렇게 입력하세요: 4s 또는 500ms
value-time-out-of-range = 범위를 벗어난 시간입니다: `{ $given }`. 0보다 길고 24h를 넘지 않게 지정하세요
value-no-listen-address = 주소가 아닙니다: `{ $given }`. 이렇게 입력하세요: 127.0.0.1:9465 또는 9465
value-no-dns-server = 주소가 아닙니다: `{ $given }`. 이렇게 입력하세요: 10.0.0.2, 10.0.0.2:5353 또는 [2001:db8::53]:53
value-no-number = { $least }~{ $most } 범위의 정수가 아닙니다: `{ $given }`
value-partition-unlisted = { $given } 파티션의 호스트는 이 프로그램의 목록에 없습니다. 목록에 있는 파티션: { $known }
value-no-connect-to = 쓸 수 없는 값입니다: `{ $given }`({ $why }). HOST:PORT:ADDR:PORT 형식으로 입력하세요. 예: sts.amazonaws.com:443:127.0.0.1:8443. IPv6 주소는 대괄호로 묶고, HOST나 PORT를 비우면 모두 해당합니다
connect-to-parts = 나눈 부분이 4개가 아니라 { $parts }개
connect-to-port = 포트는 1~65535여야 함: `{ $port }`
connect-to-address = IP 주소가 아님: `{ $address }`
connect-to-open-bracket = 대괄호가 닫히지 않음
connect-to-after-bracket = 닫는 대괄호 뒤에 다른 글자가 있음
