diff-newly-broken = 새로 실패함
diff-fixed = 해결됨
diff-broken-otherwise = 여전히 실패하지만 양상이 달라짐
diff-changed = 변경됨(전후 모두 실패 아님)
diff-added = 두 번째 실행에만 있음
diff-removed = 첫 번째 실행에만 있음
diff-before = 이전:
diff-after = 이후:
diff-same = 변경된 내용이 없습니다.
diff-counts = 변경 없는 항목: { $same }, 그중 계속 실패: { $still }

fleet-all-fine = 어느 장소에서도 실패한 호스트가 없습니다.
fleet-matrix = 한 곳 이상에서 실패한 호스트(열 하나가 장소 하나, 입력한 순서)
fleet-legend = . 정상   w 주의   X 실패   b 보류   - 건너뜀   ? 판단 불가   (공백) 해당 항목 없음
fleet-groups = 같은 양상으로 실패하는 장소
fleet-nothing-broken = 실패 없음
fleet-more = … 외 { $count }건
fleet-odd = 혼자 다른 장소:
