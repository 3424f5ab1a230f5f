// dump-after: Import
#:property CheckForOverflowUnderflow=true
return Add(1, 2);

static int Add(int a, int b) => a + b;
