# 명령줄: 거부하는 것과 그 이유.

option-not-used = {$option}: `{$command}` 명령에서 사용하지 않는 옵션입니다. { $instead ->
    [format] 출력 형식이 하나뿐입니다. {$option} 옵션을 빼세요
    [product] 목록의 형식은 --product 옵션이 정합니다. {$option} 옵션을 빼세요
    [output] 보고서를 파일에 쓰지 않습니다. {$option} 옵션을 빼거나 표준 출력을 파일로 보내세요
    [save] 저장할 점검을 실행하지 않습니다. `aws-setup-doctor --save FILE` 명령으로 저장하세요
    [share] 출력에 호스트 이름이 그대로 나옵니다. 공유할 보고서는 `aws-setup-doctor --share` 또는 `diagnose FILE --share` 명령으로 만드세요
    [error] 오류 메시지는 `aws-setup-doctor --error TEXT` 또는 `aws-setup-doctor explain-error` 명령에 입력하세요
    [interview] 질문은 `aws-setup-doctor --interview` 명령에서 합니다
    [exit-code] 종료 코드가 진단 결과에 따라 달라지지 않습니다. {$option} 옵션을 빼세요
    [saved] 저장된 결과를 읽을 뿐 접속하지 않습니다. {$option} 옵션을 빼세요
   *[none] {$option} 옵션을 빼세요
}
