set I; param cost{I} >= 0; param need integer, default 3;
var x{I} >= 0, integer; minimize total: sum{i in I} cost[i] * x[i] + 10;
s.t. enough: sum{i in I} x[i] >= need; end;
data; set I := a b c; param cost := a 2.5 b 1.5 c 7; end;
data; param need := 4; end;
