# The command line: what it refuses and why.

# {$option} --share, {$command} fleet, {$instead} what to do instead
option-not-used = {$option}: `{$command}` does not use this option. { $instead ->
    [format] It has one form of output; leave {$option} out
    [product] A list has the form of its --product; leave {$option} out
    [output] It writes no report into a file; leave {$option} out, or redirect standard output
    [save] It makes no run that could be saved; save one with `aws-setup-doctor --save FILE`
    [share] Its output names your hosts; `aws-setup-doctor --share` and `diagnose FILE --share` make a report that is safe to share
    [error] Give the text to `aws-setup-doctor --error TEXT` or to `aws-setup-doctor explain-error`
    [interview] The questions are asked by `aws-setup-doctor --interview`
    [exit-code] Its exit code does not depend on findings; leave {$option} out
    [saved] It reads a saved run and contacts nothing; leave {$option} out
   *[none] Leave {$option} out
}
