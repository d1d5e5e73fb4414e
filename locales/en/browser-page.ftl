# The page that `browser` serves.

browser-page-title = Does this browser reach AWS?
browser-page-lead = This page comes from aws-setup-doctor on this computer. It asks each host below for an answer and reports the result to the program. Nothing is sent anywhere else.
browser-page-table = The result for each host.
browser-page-means = An answer in the browser shows that name, connection and certificate are in order. What the answer says is not shown to this page.
browser-page-host = Host
browser-page-browser = This browser
browser-page-programs = AWS CLI
browser-page-progress = Hosts tried in this browser
browser-page-save = Save the report
browser-page-script-off = This page needs JavaScript. Allow it for 127.0.0.1 and load the page again.
browser-page-waiting = waiting
browser-page-answered = answer
browser-page-unanswered = no answer
browser-page-yes = gets through
browser-page-no = does not get through
browser-page-unknown = not known
browser-page-trying = The browser tries each host.
browser-page-program = The browser is done. The program is still trying its own way.
browser-page-finished = Finished. The report is ready; you can close this page.
browser-page-found = What was found
browser-page-nothing = Nothing is wrong between this computer and AWS, as far as this shows.
browser-page-undecided = No cause was found for what is not known below.
browser-page-any-name = A name that does not exist was answered as well: a gateway answers for every name, so an answer here does not show that AWS is reached.
browser-page-offline = The browser says that it is offline.
browser-page-other-tab = This page was opened again in another tab or browser, which goes on with it.
browser-page-gone = The program has ended. Its report is in the terminal.
