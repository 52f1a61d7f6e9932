set J; param d{J} default 1, >= 0; param n integer; param s symbolic := "abc" & 1;
var y{J}, binary; maximize o: sum{j in J} if d[j] > 1 then d[j]*y[j] else y[j];
s.t. k{j in J}: y[j] = n mod 2;
check n > 0;
data; set J := a b c; param d := a 1 b 2; param n := 3; end;
