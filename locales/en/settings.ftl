# The configuration of the AWS CLI.

settings-file-unreadable = The AWS CLI cannot read its configuration
    .saw = In { $place }: { $problem ->
            [file_missing] the variable names a file that does not exist
            [file_unreadable] the file cannot be opened
            [byte_order_mark] the file begins with a byte order mark, as Notepad and PowerShell write it
            [utf16] the file is saved as UTF-16
            [not_utf8] a character is not UTF-8
            [not_in_code_page] a character is not of code page { $key }, in which the AWS CLI reads files on this Windows
            [no_section] a value stands before the first section
            [section_twice] the section “{ $key }” is there twice
            [key_twice] the key “{ $key }” is there twice in one section
           *[other] this line is neither a section nor “key = value”
        }.
    .meaning = { $problem ->
            [file_missing] The AWS CLI runs as if there were no configuration.
           *[other] The AWS CLI stops at this file, whatever else is in it. This program used what could be read.
        }
    .steps =
        { $problem ->
            [file_missing] Correct the path, or remove the variable { $place }.
            [file_unreadable] Give yourself read permission for the file.
            [byte_order_mark] { $named ->
                [yes] Save the file again with the encoding ANSI (in Notepad: Save as), or keep to English letters.
               *[no] Save the file again as UTF-8 without BOM.
            }
            [utf16] { $named ->
                [yes] Save the file again with the encoding ANSI (in Notepad: Save as), or keep to English letters.
               *[no] Save the file again as UTF-8 without BOM.
            }
            [not_utf8] Save the file again as UTF-8, or remove the character.
            [not_in_code_page] Save the file again with the encoding ANSI (in Notepad: Save as), or keep to English letters.
            [no_section] Write [default] on the line above.
            [section_twice] Put everything into one section and remove the other.
            [key_twice] Remove one of the two lines.
           *[other] Correct the line, or put # in front of it.
        }
    .expect = The row environment.settings is ok.
    .ask = Correct the configuration file of the AWS CLI.
    .wrong = Another program may read another file.

settings-value-unusable = The AWS CLI cannot use the value of { $key }
    .saw = In { $place }, { $key } is: { $value }
    .meaning = { $problem ->
            [value_quoted] Quotes are part of the value: the AWS CLI does not remove them.
            [value_has_comment] Everything after = is part of the value, the comment too.
           *[other] This is not the name of an AWS Region.
        }
    .steps =
        { $answer ->
            [unknown] Write the Region as in us-east-1 or ap-northeast-2.
           *[other] Write this line: { $write }
        }
    .expect = The row environment.settings is ok.
    .ask = Correct the value of { $key }.
    .wrong = A Region newer than this program may have a name of another shape.

settings-key-unknown = A name in the configuration is not known
    .saw = In { $place }: { $key }
    .meaning = { $problem ->
            [section_without_profile] In the config file only [default] and sections that begin with “profile” count. The AWS CLI does not find this one.
            [profile_missing] No configuration file has a profile of this name. The AWS CLI stops there.
           *[other] The AWS CLI does not know this name and ignores the line.
        }
    .steps =
        { $answer ->
            [unknown] Name a profile that is there: aws configure list-profiles
           *[known] { $problem ->
                [profile_missing] Name the profile that may be meant: { $write }
               *[other] Write this line: { $write }
            }
        }
    .expect = The row environment.settings is ok.
    .ask = Correct the name { $key }.
    .wrong = The line may be for another program.

settings-sso-incomplete = The sign-in of the profile is not complete
    .saw = In { $place }: { $problem ->
            [sso_region_missing] there is an access portal and no sso_region
            [sso_session_missing] sso_session names “{ $value }”, and there is no such section
           *[other] { $key } differs from the one of the sso-session
        }.
    .meaning = aws sso login stops at this profile.
    .steps =
        { $problem ->
            [sso_region_missing] Add the line sso_region = with the Region of IAM Identity Center, which the portal’s administrator knows.
            [sso_session_missing] { $answer ->
                [unknown] Add the section [sso-session { $value }], or run: aws configure sso-session
               *[other] Write this line: { $write }
            }
           *[other] Remove the line from the profile, or write: { $write }
        }
    .expect = aws sso login opens the sign-in page.
    .ask = Tell me the Region of our IAM Identity Center.
    .wrong = Tools other than the AWS CLI may find these values elsewhere.

settings-portal-foreign = The address of the access portal is not one of AWS’s
    .saw = In { $place }: { $value }
    .meaning = { $problem ->
            [portal_foreign] This is the sign-in page of another service. aws sso login needs the address of the AWS access portal.
            [portal_vanity] { $led ->
                [portal] This is an address of your own. It leads to { $location }, and that portal was checked in this run. The AWS CLI follows such an address from version { $since } on.
                [portal_unchecked] This is an address of your own. It leads to { $location }, whose hosts were not checked in this run.
                [portal_old] This is an address of your own. It leads to { $location }, but the installed AWS CLI is version { $version } and follows such an address only from { $since } on.
                [elsewhere] This is an address of your own. It sends the client to { $location }, which is no access portal of AWS’s. The AWS CLI follows one redirect and stops there.
                [not_https] This is an address of your own. It sends the client to { $location }, without https. The AWS CLI stops there.
                [no_location] This is an address of your own. It answers with a redirect that does not say where to.
                [no_redirect] This is an address of your own. It answers with status { $status } and does not send the client to a portal, so the AWS CLI stops.
                [refused] This is an address of your own. It answers with status { $status }, at which the AWS CLI stops.
                [unreachable] This is an address of your own. Where it leads is not known: { $stopped ->
                    [name] its name was not found.
                    [certificate] its certificate is not trusted here.
                    [proxy] the proxy did not let the question through.
                   *[other] no answer came.
                }
               *[not_asked] This is an address of your own. The AWS CLI follows it from version { $since } on; older versions stop. It was not asked where it leads in this run.
            }
            [portal_other_partition] The portal and its Region belong to different AWS partitions (commercial, GovCloud, China).
           *[other] It cannot be read as the address of an access portal.
        }
    .steps =
        { $problem ->
            [portal_vanity] { $led ->
                [portal] Nothing to do while the AWS CLI is { $since } or newer. Programs that do not follow the address need: sso_start_url = { $location }
                [portal_old] Update the AWS CLI to { $since } or newer, or write this line: { $write }
                [unreachable] Open the address in a browser and see where it ends. Write the last AWS address to sso_start_url.
                [refused] Open the address in a browser and see where it ends. Write the last AWS address to sso_start_url.
                [portal_unchecked] Check that portal: aws-setup-doctor --directory with its address
                [not_asked] Check the portal behind it: aws-setup-doctor --directory with the address it leads to
               *[other] Ask the people who run this address to redirect it to the AWS access portal in one step, or write the portal’s own address to sso_start_url.
            }
           *[other] { $answer ->
                [unknown] Ask for the address of your AWS access portal, such as https://d-1234567890.awsapps.com/start, and write it to sso_start_url.
               *[other] Write this line: { $write }
            }
        }
        { $problem ->
            [portal_vanity] See the answer yourself: curl -sSI with that address
           *[other] To check the portal’s hosts now: aws-setup-doctor --directory with that address
        }
    .expect = The rows of the access portal are checked.
    .ask = Tell me the address of our AWS access portal.
    .wrong = A new form of AWS’s portal addresses may not be known here yet.

settings-fips-sign-in = FIPS is on, and the portal’s sign-in has no FIPS host
    .saw = In { $place }: { $key } = { $value }
    .meaning = The AWS CLI asks for the host oidc-fips, which does not exist, and reports that it cannot connect. It is not the network.
    .steps =
        Switch FIPS off for the sign-in: { $write }
        Switch it on again for the calls that need it.
    .expect = aws sso login opens the sign-in page.
    .ask = Do we need FIPS endpoints for signing in?
    .wrong = With dual-stack endpoints on as well, some GovCloud Regions have such a host.

title-settings = What the AWS CLI uses here
settings-no-cli = not found in PATH
settings-over = over
settings-expires = until
token-present = there
token-missing = missing: never signed in on this computer
token-unreadable = cannot be read by this user
token-malformed = is not a token
