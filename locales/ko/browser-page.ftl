# `browser` 명령이 제공하는 페이지.

browser-page-title = 이 브라우저에서 AWS에 접속됩니까?
browser-page-lead = 이 컴퓨터의 aws-setup-doctor가 보여 주는 페이지입니다. 아래 호스트마다 응답을 요청하고 결과를 프로그램에 알립니다. 다른 곳으로는 아무것도 보내지 않습니다.
browser-page-table = 호스트별 결과.
browser-page-means = 브라우저의 응답은 이름, 연결, 인증서에 문제가 없다는 뜻입니다. 응답의 내용은 이 페이지에 보이지 않습니다.
browser-page-host = 호스트
browser-page-browser = 이 브라우저
browser-page-programs = AWS CLI
browser-page-progress = 이 브라우저에서 확인한 호스트
browser-page-save = 보고서 저장
browser-page-script-off = 이 페이지에는 JavaScript가 필요합니다. 127.0.0.1에서 허용하고 페이지를 다시 여세요.
browser-page-waiting = 대기 중
browser-page-answered = 응답 있음
browser-page-unanswered = 응답 없음
browser-page-yes = 접속됨
browser-page-no = 접속 안 됨
browser-page-unknown = 알 수 없음
browser-page-trying = 브라우저가 호스트를 하나씩 확인하고 있습니다.
browser-page-program = 브라우저 확인이 끝났습니다. 프로그램이 자기 경로를 아직 확인하고 있습니다.
browser-page-finished = 끝났습니다. 보고서가 준비되었습니다. 이 페이지를 닫아도 됩니다.
browser-page-found = 진단 결과
browser-page-nothing = 지금까지 확인한 범위에서 이 컴퓨터와 AWS 사이에 문제가 없습니다.
browser-page-undecided = 아래에서 알 수 없는 항목의 원인을 찾지 못했습니다.
browser-page-any-name = 없는 이름에도 응답이 왔습니다. 게이트웨이가 모든 이름에 응답하므로 여기의 응답만으로는 AWS에 접속되는지 알 수 없습니다.
browser-page-offline = 브라우저가 오프라인 상태라고 합니다.
browser-page-other-tab = 다른 탭이나 브라우저에서 이 페이지를 다시 열었습니다. 확인은 그곳에서 계속됩니다.
browser-page-gone = 프로그램이 끝났습니다. 보고서는 터미널에 있습니다.
