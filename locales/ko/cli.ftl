progress-waiting = 응답 대기 중:

plan-title = 계획: 아직 아무것도 보내지 않았습니다. 엔드포인트 카탈로그 날짜:
plan-hosts = 접속할 호스트
plan-controls = 위 호스트 중 하나라도 실패할 때만 원인을 가려내기 위해 접속할 대상
plan-calls = 호출할 AWS API(읽기 전용)와 필요한 IAM 작업
plan-metadata = 인스턴스 메타데이터 서비스(EC2 인스턴스가 역할의 자격 증명을 받는 곳, 일반 HTTP이며 비밀 값은 보내지 않음)
plan-metadata-asked = 다른 곳에서 자격 증명을 찾지 못하면 조회
plan-metadata-disabled = 연결하지 않음: AWS_EC2_METADATA_DISABLED가 true
plan-metadata-profile-set = 연결하지 않음: 프로필이 지정되어 있고, 자격 증명의 출처는 프로필이 정함
plan-metadata-other-source-set = 연결하지 않음: 환경 변수가 다른 자격 증명 출처를 지정함
plan-metadata-no-sign-of-ec2 = 연결하지 않음: 이 컴퓨터가 EC2 인스턴스라는 표시가 없음
plan-no-permission = 권한 필요 없음
plan-not-probed = 점검하지 않는 항목
plan-checks = 범주와 점검 목록입니다. --only 및 --skip 옵션에는 범주, 점검 이름 또는 점검 이름의 앞부분(점까지)을 입력하세요.
plan-none = 없음
catalogue-old = 이 프로그램의 AWS 호스트 목록은 { $date } 기준으로 작성되어 { $days }일이 넘었습니다. 그동안 AWS가 호스트를 추가했을 수 있으니 새 버전을 설치하세요.
