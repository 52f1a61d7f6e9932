set S; set T{S}; set A within S cross S; param c{S, S} default 1; param d{A}; param n{S} symbolic;
var f{A} >= 0; minimize z: sum{(i, j) in A} c[i, j] * f[i, j]; s.t. r{i in S}: sum{(i, j) in A} f[i, j] <= card(T[i]); end;
data; set S := 1 2 3; set T[1] := u v; set T[2] := ; set T[3] := "w x";
set A : 1 2 3 := 1 - + + 2 + - - 3 - - + ;
param c : 1 2 := 1 4 5 2 . 7 ; param d := [1, *] 2 3 3 4 [*, 1] 2 9 [3, 3] 1;
param : n := 1 "a" 2 b 3 'c'; end;
