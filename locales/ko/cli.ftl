progress-waiting = 응답 대기 중:

plan-title = 계획: 아직 아무것도 보내지 않았습니다. 엔드포인트 카탈로그 날짜:
plan-hosts = 접속할 호스트
plan-controls = 위 호스트 중 하나라도 실패할 때만 원인을 가려내기 위해 접속할 대상
plan-calls = 호출할 AWS API(읽기 전용)와 필요한 IAM 작업
plan-no-permission = 권한 필요 없음
plan-not-probed = 점검하지 않는 항목
plan-none = 없음
